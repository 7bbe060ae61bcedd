package db.migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateNotesTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(em, "create table notes (" + baseModelColumns(em) + ")");
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table notes");
    }
}
