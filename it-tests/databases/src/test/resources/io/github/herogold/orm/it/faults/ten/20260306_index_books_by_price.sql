-- migrate:up
create index books_by_price on books (price);
create index books_by_author on books (author_id, price);

-- migrate:up transaction:false database:postgresql
create index concurrently books_by_price on books (price);
create index concurrently on books (author_id, price);

-- migrate:down
drop index books_by_price;

-- migrate:down database:mariadb
drop index books_by_price on books;
