-- migrate:up
alter table books add column isbn varchar(20);
update books set isbn = concat('978-', id);
alter table books add unique (isbn);

-- migrate:down
alter table books drop column isbn;
