-- migrate:up
create table authors (
    id int primary key,
    name varchar(100) not null unique,
    born int
);
insert into authors (id, name, born) values (1, 'Ada', 1815), (2, 'Grace', 1906), (3, 'Edsger', 1930);

-- migrate:down
drop table authors;
