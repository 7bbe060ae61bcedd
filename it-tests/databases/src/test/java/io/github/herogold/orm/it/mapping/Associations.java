package io.github.herogold.orm.it.mapping;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

/** Associations with and without cascade. */
final class Associations {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("many-to-one", ToOne.class, ToOne::new, Other.class).by("other.id"),
                    Kind.of("many-to-one that cascades", ToOwn.class, ToOwn::new, Other.class)
                            .by("other.label"),
                    Kind.of("one-to-many", Parent.class, Parent::new, Child.class),
                    Kind.of("one-to-many by a column", ByColumn.class, ByColumn::new, Other.class),
                    Kind.of("one-to-many, a map", Mapped.class, Mapped::new, Other.class),
                    Kind.of("many-to-many", Many.class, Many::new, Other.class),
                    Kind.of("one-to-one", Owner.class, Owner::new, Other.class).by("other.label"),
                    Kind.of("one-to-one, inverse", Inverse.class, Inverse::new, Back.class)
                            .by("back.id"),
                    Kind.of("many-to-one by a table", Table.class, Table::new, Other.class)
                            .by("other.id"),
                    Kind.of("`@Any`", Anything.class, Anything::new, Other.class));

    private Associations() {}

    private static List<String> labels(Collection<? extends Thing> things) {
        return things.stream().map(thing -> thing.label).sorted().toList();
    }

    @Entity(name = "OtherThing")
    static class Other extends Thing {
        @Version int version;

        protected Other() {}

        Other(String label) {
            this.label = label;
        }

        /** One that is there whatever becomes of the transaction of the caller. */
        static Other added(String label) {
            Other other = new Other(label);
            CompletableFuture.runAsync(other::add).join();
            return other;
        }
    }

    @Entity(name = "ToOne")
    static class ToOne extends Thing {
        @ManyToOne Other other;

        @Override
        public void change(int number) {
            super.change(number);
            other = Other.added("other " + number);
        }

        @Override
        public Object view() {
            return label + (other == null ? "" : other.label);
        }
    }

    @Entity(name = "ToOwn")
    static class ToOwn extends Thing {
        @ManyToOne(cascade = CascadeType.ALL)
        Other other = new Other("own");

        @Override
        public void change(int number) {
            super.change(number);
            other.label = "other " + number;
        }

        @Override
        public Object view() {
            return label + other.label;
        }
    }

    @Entity(name = "ParentThing")
    static class Parent extends Thing {
        @Version int version;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Child> children = new ArrayList<>(List.of(new Child(this, "first")));

        @Override
        public void change(int number) {
            super.change(number);
            children.get(0).label = "eldest " + number;
            children.add(new Child(this, "child " + number));
            if (number > 1) {
                children.remove(1);
            }
        }

        @Override
        public Object view() {
            return List.of(label, labels(children));
        }
    }

    @Entity(name = "ChildThing")
    static class Child extends Thing {
        @ManyToOne Parent parent;

        @Version int version;

        protected Child() {}

        Child(Parent parent, String label) {
            this.parent = parent;
            this.label = label;
        }
    }

    @Entity(name = "ColumnThing")
    static class ByColumn extends Thing {
        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "column_thing_id")
        Set<Other> others = new HashSet<>(Set.of(new Other("first")));

        @Override
        public void change(int number) {
            super.change(number);
            others.add(new Other("other " + number));
        }

        @Override
        public Object view() {
            return List.of(label, labels(others));
        }
    }

    @Entity(name = "MapThing")
    static class Mapped extends Thing {
        @OneToMany(cascade = CascadeType.ALL)
        Map<String, Other> others = new HashMap<>(Map.of("first", new Other("first")));

        @Override
        public void change(int number) {
            super.change(number);
            others.put("other " + number, new Other("other " + number));
            others.get("first").label = "first " + number;
        }

        @Override
        public Object view() {
            return List.of(label, labels(others.values()));
        }
    }

    @Entity(name = "ManyThing")
    static class Many extends Thing {
        @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
        Set<Other> others = new HashSet<>(Set.of(new Other("first")));

        @Override
        public void change(int number) {
            super.change(number);
            others.removeIf(other -> other.label.equals("other " + (number - 1)));
            others.add(new Other("other " + number));
        }

        @Override
        public Object view() {
            return List.of(label, labels(others));
        }
    }

    @Entity(name = "OwnerThing")
    static class Owner extends Thing {
        @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
        Other other = new Other("own");

        @Override
        public void change(int number) {
            super.change(number);
            other = new Other("own " + number);
        }

        @Override
        public Object view() {
            return label + other.label;
        }
    }

    @Entity(name = "InverseThing")
    static class Inverse extends Thing {
        @OneToOne(mappedBy = "inverse", cascade = CascadeType.ALL)
        Back back;

        @Override
        public void change(int number) {
            super.change(number);
            if (back == null) {
                back = new Back();
                back.inverse = this;
            }
            back.label = "back " + number;
        }

        @Override
        public Object view() {
            return label + (back == null ? "" : back.label);
        }
    }

    @Entity(name = "BackThing")
    static class Back extends Thing {
        @OneToOne Inverse inverse;
    }

    @Entity(name = "TableThing")
    static class Table extends Thing {
        @ManyToOne
        @JoinTable(name = "table_thing_other")
        Other other;

        @Override
        public void change(int number) {
            super.change(number);
            other = Other.added("other " + number);
        }

        @Override
        public Object view() {
            return label + (other == null ? "" : other.label);
        }
    }

    @Entity(name = "AnyThing")
    static class Anything extends Thing {
        @Any
        @AnyKeyJavaClass(Long.class)
        @Column(name = "any_type")
        @JoinColumn(name = "any_id")
        @AnyDiscriminatorValue(discriminator = "O", entity = Other.class)
        Thing any;

        @Override
        public void change(int number) {
            super.change(number);
            any = Other.added("other " + number);
        }

        @Override
        public Object view() {
            return label + (any == null ? "" : any.view());
        }
    }
}
