-- migrate:up
alter table books add constraint books_price_not_negative check (price >= 0);

-- migrate:down
alter table books drop constraint books_price_not_negative;
