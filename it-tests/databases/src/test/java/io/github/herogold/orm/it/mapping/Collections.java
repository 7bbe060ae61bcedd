package io.github.herogold.orm.it.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.LongJavaType;

/** Collections of each kind. */
final class Collections {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("set of values", Setful.class, Setful::new),
                    Kind.of("sorted set of values", Sorted.class, Sorted::new),
                    Kind.of("list of values", Listful.class, Listful::new),
                    Kind.of("bag of values", Bagful.class, Bagful::new),
                    Kind.of("bag of values with ids", Numbered.class, Numbered::new),
                    Kind.of("array of values", Rowful.class, Rowful::new),
                    Kind.of("map of values", Mapful.class, Mapful::new),
                    Kind.of("sorted map of embeddables", Purse.class, Purse::new),
                    Kind.of("set of embeddables", Embedding.class, Embedding::new),
                    Kind.of("collection in an embeddable", Nested.class, Nested::new));

    private Collections() {}

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    /** Those that hold texts and change one of them. */
    @MappedSuperclass
    abstract static class Holder extends Thing {
        abstract Collection<String> items();

        @Override
        public void change(int number) {
            super.change(number);
            swap(items(), number);
        }

        @Override
        public Object view() {
            return List.of(label, sorted(items()));
        }
    }

    private static void swap(Collection<String> items, int number) {
        items.remove("value " + (number - 1));
        items.add("value " + number);
    }

    @Entity(name = "Setful")
    static class Setful extends Holder {
        @ElementCollection Set<String> items = new HashSet<>(Set.of("first"));

        @Override
        Collection<String> items() {
            return items;
        }
    }

    @Entity(name = "Sorted")
    static class Sorted extends Holder {
        @ElementCollection @SortNatural SortedSet<String> items = new TreeSet<>(Set.of("first"));

        @Override
        Collection<String> items() {
            return items;
        }
    }

    @Entity(name = "Listful")
    static class Listful extends Thing {
        @ElementCollection @OrderColumn List<String> items = new ArrayList<>(List.of("first"));

        @Override
        public void change(int number) {
            super.change(number);
            items.add(0, "value " + number);
        }

        @Override
        public Object view() {
            return List.of(label, List.copyOf(items));
        }
    }

    @Entity(name = "Bagful")
    static class Bagful extends Thing {
        @ElementCollection List<String> items = new ArrayList<>(List.of("first"));

        @Override
        public void change(int number) {
            super.change(number);
            items.add("value " + number);
            items.add("value " + number);
        }

        @Override
        public Object view() {
            return List.of(label, sorted(items));
        }
    }

    @Entity(name = "Numbered")
    static class Numbered extends Holder {
        @ElementCollection
        @CollectionId(column = @Column(name = "value_id"), generator = "increment")
        @CollectionIdJavaType(LongJavaType.class)
        Collection<String> items = new ArrayList<>(List.of("first"));

        @Override
        Collection<String> items() {
            return items;
        }
    }

    @Entity(name = "Mapful")
    static class Mapful extends Thing {
        @ElementCollection
        @MapKeyColumn(name = "word")
        Map<String, Integer> items = new TreeMap<>(Map.of("first", 0));

        @Override
        public void change(int number) {
            super.change(number);
            items.put("value " + number, number);
            items.put("first", number);
        }

        @Override
        public Object view() {
            return List.of(label, new TreeMap<>(items).toString());
        }
    }

    @Embeddable
    record Coin(String name, int worth) {}

    @Entity(name = "Rowful")
    static class Rowful extends Thing {
        @ElementCollection @OrderColumn String[] items = {"first"};

        @Override
        public void change(int number) {
            super.change(number);
            items = number == 1 ? new String[] {"first", "value 1"} : items;
            items[0] = "value " + number;
        }

        @Override
        public Object view() {
            return List.of(label, List.of(items));
        }
    }

    @Entity(name = "PurseThing")
    static class Purse extends Thing {
        @ElementCollection @SortNatural
        SortedMap<String, Coin> items = new TreeMap<>(Map.of("first", new Coin("first", 1)));

        @Override
        public void change(int number) {
            super.change(number);
            items.put("first", new Coin("coin", number));
            items.put("coin " + number, new Coin("coin", number));
        }

        @Override
        public Object view() {
            return List.of(label, new TreeMap<>(items).toString());
        }
    }

    @Entity(name = "Embedding")
    static class Embedding extends Thing {
        @ElementCollection Set<Coin> items = new HashSet<>(Set.of(new Coin("first", 1)));

        @Override
        public void change(int number) {
            super.change(number);
            items.add(new Coin("coin", number));
        }

        @Override
        public Object view() {
            return List.of(label, sorted(items.stream().map(Coin::toString).toList()));
        }
    }

    @Embeddable
    static class Box {
        String name = "box";

        @ElementCollection Set<String> items = new HashSet<>(Set.of("first"));
    }

    @Entity(name = "Nested")
    static class Nested extends Thing {
        Box box = new Box();

        @Override
        public void change(int number) {
            super.change(number);
            box.name = "box " + number;
            swap(box.items, number);
        }

        @Override
        public Object view() {
            return List.of(label, box.name, sorted(box.items));
        }
    }
}
