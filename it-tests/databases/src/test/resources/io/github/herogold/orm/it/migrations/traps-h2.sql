create table t1 (id int, s varchar(20) default 'a;b''c', "we;ird" int); // slash comment ; 
/* block ; */ insert into t1 values (1, $$dollar; 'quoted$$, 2);
create alias f1 as $$ String f(String s) { return s + ";"; } $$;
insert into t1 values (2, U&'\0041;', 3);
