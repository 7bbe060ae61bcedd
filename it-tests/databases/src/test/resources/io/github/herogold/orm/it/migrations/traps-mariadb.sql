/*M!999999\- enable the sandbox mode */ 
-- it's a comment
# hash comment; here
create table t1 (id int, s varchar(20) default 'a;b\'c', `we;ird` int);
insert into t1 values (1, "dq; \"x\"", 2); -- tail ; comment
/*!50003 set @x = 'a;b' */;
DELIMITER '//'
create procedure p1()
begin
  insert into t1 values (2, 'x;y', 3);
  if 1 = 1 then select 1; end if;
end//
create trigger tr1 before insert on t1 for each row begin set new.id = 1; end //
DELIMITER ; --it's over
--or so
select 1--1;
