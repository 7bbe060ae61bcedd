package io.github.herogold.orm.it.readme;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateUsersTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                "create table users ("
                        + baseModelColumns(em)
                        + ", email varchar(255) not null unique, name varchar(255) not null,"
                        + " is_active boolean not null, status varchar(20))");
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table users");
    }

    @Override
    public String name() {
        return "20260215_create_users_table";
    }
}
