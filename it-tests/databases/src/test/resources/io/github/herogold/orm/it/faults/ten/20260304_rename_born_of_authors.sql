-- migrate:up
alter table authors rename column born to birth_year;
update books set price = price * 100;

-- migrate:down
update books set price = price / 100;
alter table authors rename column birth_year to born;
