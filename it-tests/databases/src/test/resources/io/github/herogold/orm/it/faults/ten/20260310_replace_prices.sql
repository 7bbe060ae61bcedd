-- migrate:up
alter table prices rename to old_prices;
create table prices (
    book_id int not null,
    amount int not null,
    currency varchar(3) not null default 'EUR',
    foreign key (book_id) references books (id)
);
insert into prices (book_id, amount) select book_id, amount from old_prices;
drop table old_prices;

-- migrate:down
alter table prices drop column currency;
