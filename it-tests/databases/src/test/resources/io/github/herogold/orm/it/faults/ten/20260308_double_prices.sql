-- migrate:up
insert into authors (id, name, birth_year) values (4, 'Barbara', 1939);
insert into prices (book_id, amount) select book_id, amount * 2 from prices;
update prices set amount = amount + 1;
delete from prices where amount < 1500;

-- migrate:down
delete from authors where id = 4;
