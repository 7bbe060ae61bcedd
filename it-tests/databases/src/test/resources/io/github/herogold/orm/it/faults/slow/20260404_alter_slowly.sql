-- migrate:up
alter table pile add column more int;
alter table pile alter column note set data type bigint using slowly(id + 200);
update pile set more = note + 1;
alter table pile drop column note;

-- MariaDB copies the table to store what it computes; a function of its own may not be part of it.
-- migrate:up database:mariadb
alter table pile add column more int;
alter table pile add column checksum bigint as (crc32(repeat(id, 20000000))) stored;
update pile set more = note + 1;
alter table pile drop column note;

-- migrate:down
alter table pile drop column more;
