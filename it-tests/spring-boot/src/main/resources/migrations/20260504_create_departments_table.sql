-- migrate:up
create table departments (
    code varchar(20) primary key,
    title varchar(255) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

-- migrate:down
drop table departments;
