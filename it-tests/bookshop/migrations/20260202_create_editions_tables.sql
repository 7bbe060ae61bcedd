-- migrate:up
create sequence editions_SEQ start with 1 increment by 50;
create table editions (
    id bigint not null primary key,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    book_id bigint not null references books (id),
    released_on date not null
);
create table printed_editions (
    id bigint not null primary key references editions (id),
    pages integer not null
);
create table electronic_editions (
    id bigint not null primary key references editions (id),
    file_format varchar(20) not null,
    size_in_bytes bigint not null
);

-- migrate:up database:mariadb
create sequence editions_SEQ start with 1 increment by 50;
create table editions (
    id bigint not null primary key,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    book_id bigint not null references books (id),
    released_on date not null
);
create table printed_editions (
    id bigint not null primary key references editions (id),
    pages integer not null
);
create table electronic_editions (
    id bigint not null primary key references editions (id),
    file_format varchar(20) not null,
    size_in_bytes bigint not null
);

-- migrate:down
drop table electronic_editions;
drop table printed_editions;
drop table editions;
drop sequence editions_SEQ;
