-- migrate:up
create table slow_rows (id int not null, note int);
insert into slow_rows (id, note) select id, slowly(id) from pile;
update slow_rows set note = note + 1;
alter table slow_rows add unique (id);

-- migrate:down
drop table slow_rows;
