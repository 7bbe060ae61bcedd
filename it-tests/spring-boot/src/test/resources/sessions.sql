alter table spring_session add column department varchar(20) references departments;
