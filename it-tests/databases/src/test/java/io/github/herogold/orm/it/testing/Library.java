package io.github.herogold.orm.it.testing;

import io.github.herogold.orm.testing.MigratedDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test class on the database of this package: an annotation of its own, as users may write. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@MigratedDatabase(
        migrations = Library.MIGRATIONS,
        entities = {Shelf.class, Volume.class, Label.class})
@interface Library {
    String MIGRATIONS = "src/test/resources/io/github/herogold/orm/it/testing/shelves";
}
