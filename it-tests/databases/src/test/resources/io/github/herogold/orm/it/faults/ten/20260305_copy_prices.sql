-- migrate:up
create table prices (
    book_id int not null,
    amount int not null,
    foreign key (book_id) references books (id)
);
insert into prices (book_id, amount) select id, price from books;
update prices set amount = amount + 5;
create index on prices (amount);

-- migrate:up database:mariadb
create table prices (
    book_id int not null,
    amount int not null,
    foreign key (book_id) references books (id)
);
insert into prices (book_id, amount) select id, price from books;
update prices set amount = amount + 5;
alter table prices add index (amount);

-- migrate:down
drop table prices;
