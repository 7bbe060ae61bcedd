-- migrate:up
create tabel notes (id int);

-- migrate:down
