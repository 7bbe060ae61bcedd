-- migrate:up
create index books_by_title on books (title);

-- The shop goes on selling while PostgreSQL builds the index.
-- migrate:up database:postgresql transaction:false
create index concurrently books_by_title on books (title);

-- migrate:down
drop index books_by_title;

-- migrate:down database:mariadb,mysql
drop index books_by_title on books;
