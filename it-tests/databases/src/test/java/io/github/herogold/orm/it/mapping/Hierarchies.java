package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.util.List;
import java.util.UUID;

/** Entities of several classes or tables. */
final class Hierarchies {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("single table", OneSub.class, OneSub::new, One.class)
                            .by("own")
                            .setting("own", 7),
                    Kind.of("joined tables", JoinedSub.class, JoinedSub::new, Joined.class)
                            .by("own")
                            .setting("own", 7),
                    Kind.of("table per class", PerSub.class, PerSub::new, Per.class)
                            .by("own")
                            .setting("own", 7),
                    Kind.of("secondary table", Second.class, Second::new)
                            .by("beside")
                            .setting("beside", "bulk"));

    private Hierarchies() {}

    @Entity(name = "OneTable")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    static class One extends Thing {}

    @Entity(name = "OneTableSub")
    static class OneSub extends One {
        Integer own = 1;

        @Override
        public void change(int number) {
            super.change(number);
            own = number + 10;
        }

        @Override
        public Object view() {
            return List.of(label, own);
        }
    }

    @Entity(name = "JoinedTable")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Joined extends Thing {}

    @Entity(name = "JoinedTableSub")
    static class JoinedSub extends Joined {
        Integer own = 1;

        @Override
        public void change(int number) {
            super.change(number);
            own = number + 10;
        }

        @Override
        public Object view() {
            return List.of(label, own);
        }
    }

    @Entity(name = "PerTable")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Per extends SequenceModel {
        String label = "new";

        @Column(unique = true)
        String mark = UUID.randomUUID().toString();
    }

    @Entity(name = "PerTableSub")
    static class PerSub extends Per implements Subject {
        Integer own = 1;

        @Override
        public void change(int number) {
            label = "changed " + number;
            own = number + 10;
        }

        @Override
        public Object view() {
            return List.of(label, own);
        }
    }

    @Entity(name = "SecondTable")
    @SecondaryTable(name = "second_beside", pkJoinColumns = @PrimaryKeyJoinColumn(name = "id"))
    static class Second extends Thing {
        @Column(table = "second_beside")
        String beside = "new";

        @Override
        public void change(int number) {
            super.change(number);
            beside = "beside " + number;
        }

        @Override
        public Object view() {
            return List.of(label, beside);
        }
    }
}
