-- migrate:up
alter table books add column version integer default 0 not null;

-- migrate:down
alter table books drop column version;
