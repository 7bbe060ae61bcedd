-- migrate:up
insert into shelves_that_are_not_there (name) values ('none');
-- migrate:down
