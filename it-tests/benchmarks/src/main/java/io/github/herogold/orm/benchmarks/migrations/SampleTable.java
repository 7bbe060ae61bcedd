package io.github.herogold.orm.benchmarks.migrations;

import java.util.Locale;

/**
 * What one migration creates.
 *
 * @param number the number of the migration, from 1
 */
record SampleTable(int number) {
    static final String COUNT =
            "select count(*) from information_schema.tables"
                    + " where lower(table_name) like 'sample!_%' escape '!'";

    String name() {
        return String.format(Locale.ROOT, "sample_%05d", number);
    }

    String create() {
        return "create table "
                + name()
                + " (id bigint not null primary key, name varchar(100) not null);\n";
    }

    String drop() {
        return "drop table " + name() + ";\n";
    }
}
