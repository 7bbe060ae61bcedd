-- migrate:up
alter table books add column size varchar(20);
update books set size = concat(pages, ' pages');
alter table books drop column pages;

-- migrate:down
alter table books add column pages int;
alter table books drop column size;
