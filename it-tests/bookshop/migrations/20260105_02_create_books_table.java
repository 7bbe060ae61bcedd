package migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateBooksTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                """
                create table books (
                    %s,
                    isbn varchar(13) not null unique,
                    title varchar(255) not null,
                    author_id bigint not null references authors (id),
                    published_on date not null,
                    price numeric(10, 2) not null
                )
                """
                        .formatted(baseModelColumns(em)));
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table books");
    }
}
