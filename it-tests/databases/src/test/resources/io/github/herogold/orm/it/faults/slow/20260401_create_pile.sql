-- Makes the function "slowly", which gives back its argument, but not at once.

-- migrate:up database:h2
create table pile (id int primary key, note int);
insert into pile (id, note) select x, x from system_range(1, 20);
create alias slowly for 'io.github.herogold.orm.it.faults.Slowness.slowly';

-- migrate:up database:postgresql
create table pile (id int primary key, note int);
insert into pile (id, note) select i, i from generate_series(1, 20) i;
create function slowly(i int) returns int language plpgsql immutable as $$
begin
    perform pg_sleep(0.1);
    return i;
end $$;

-- migrate:up database:mariadb
create table pile (id int primary key, note int);
insert into pile (id, note) select seq, seq from seq_1_to_20;
delimiter //
create function slowly(i int) returns int deterministic
begin
    do sleep(0.1);
    return i;
end //
delimiter ;

-- migrate:down
drop table pile;
