-- migrate:up
alter table notes add column title varchar(255);

-- migrate:down
alter table notes drop column title;
