insert into departments (code, title, created_at, updated_at)
values ('toys', 'Toys and games', current_timestamp, current_timestamp);
