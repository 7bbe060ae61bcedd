-- migrate:up
update pile set note = note * 2;
create table slow_table as select id, slowly(id + 100) as note from pile;
update slow_table set note = note + 1;
alter table slow_table add unique (id);

-- migrate:down
drop table slow_table;
