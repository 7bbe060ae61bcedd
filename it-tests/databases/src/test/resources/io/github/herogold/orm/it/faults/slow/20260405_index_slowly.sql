-- migrate:up
create index pile_by_more on pile (more);

-- migrate:up transaction:false database:postgresql
create index concurrently pile_by_more on pile (more);
create index concurrently slow_index on pile (slowly(id));
create index concurrently on slow_rows (note);

-- migrate:down
drop index pile_by_more;

-- migrate:down database:mariadb
drop index pile_by_more on pile;
