package migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateAuthorsTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                "create table authors ("
                        + baseModelColumns(em)
                        + ", full_name varchar(255) not null)");
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table authors");
    }
}
