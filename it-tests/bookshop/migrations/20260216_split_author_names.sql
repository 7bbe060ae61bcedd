-- migrate:up
alter table authors add column first_name varchar(255) default '' not null;
alter table authors add column last_name varchar(255) default '' not null;

-- The last word is the family name; an author with a single name, as Homer, has only that.
update authors
    set first_name = regexp_replace(full_name, ' ?[^ ]*$', ''),
        last_name = regexp_replace(full_name, '^.* ', '');

alter table authors alter column first_name drop default;
alter table authors alter column last_name drop default;
alter table authors drop column full_name;

-- migrate:down
alter table authors add column full_name varchar(255) default '' not null;

update authors
    set full_name = case when first_name = '' then last_name
        else concat(first_name, ' ', last_name) end;

alter table authors alter column full_name drop default;
alter table authors drop column first_name;
alter table authors drop column last_name;
