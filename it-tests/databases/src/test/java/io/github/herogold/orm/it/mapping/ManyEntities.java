package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.it.mapping.Associations.Other;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** Collections of entities, of the kinds that are seldom seen. */
final class ManyEntities {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("one-to-many, a list", Ranked.class, Ranked::new, Other.class),
                    Kind.of("one-to-many, an array", Rowed.class, Rowed::new, Other.class),
                    Kind.of("one-to-many, a bag", Heaped.class, Heaped::new, Other.class),
                    Kind.of("many-to-many, inverse", Member.class, Member::new, Club.class),
                    Kind.of("map by entities", Counting.class, Counting::new, Other.class),
                    Kind.of("`@ManyToAny`", Mixture.class, Mixture::new, Other.class));

    private ManyEntities() {}

    private static List<String> labels(Collection<? extends Thing> things) {
        return things.stream().map(thing -> thing.label).sorted().toList();
    }

    @Entity(name = "RankedThing")
    static class Ranked extends Thing {
        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderColumn
        List<Other> others = new ArrayList<>(List.of(new Other("first")));

        @Override
        public void change(int number) {
            super.change(number);
            others.add(0, new Other("other " + number));
        }

        @Override
        public Object view() {
            return List.of(label, others.stream().map(other -> other.label).toList());
        }
    }

    @Entity(name = "RowedThing")
    static class Rowed extends Thing {
        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "rowed_id")
        @OrderColumn
        Other[] others = {new Other("first")};

        @Override
        public void change(int number) {
            super.change(number);
            others = Arrays.copyOf(others, others.length + 1);
            others[others.length - 1] = new Other("other " + number);
        }

        @Override
        public Object view() {
            return List.of(label, Arrays.stream(others).map(other -> other.label).toList());
        }
    }

    @Entity(name = "HeapedThing")
    static class Heaped extends Thing {
        @OneToMany(cascade = CascadeType.ALL)
        Collection<Other> others = new ArrayList<>(List.of(new Other("first")));

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

    @Entity(name = "MemberThing")
    static class Member extends Thing {
        @ManyToMany(mappedBy = "members", cascade = CascadeType.ALL)
        Set<Club> clubs = new HashSet<>();

        @Override
        public void change(int number) {
            super.change(number);
            Club club = new Club();
            club.label = "club " + number;
            club.members.add(this);
            clubs.add(club);
        }

        @Override
        public Object view() {
            return List.of(label, labels(clubs));
        }
    }

    @Entity(name = "ClubThing")
    static class Club extends Thing {
        @ManyToMany Set<Member> members = new HashSet<>();
    }

    @Entity(name = "CountingThing")
    static class Counting extends Thing {
        @ElementCollection
        @MapKeyJoinColumn(name = "other_id")
        Map<Other, Integer> counts = new HashMap<>();

        @Override
        public void change(int number) {
            super.change(number);
            counts.replaceAll((other, count) -> count + 10);
            counts.put(Other.added("other " + number), number);
        }

        @Override
        public Object view() {
            return List.of(
                    label,
                    counts.entrySet().stream()
                            .map(count -> count.getKey().label + count.getValue())
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
    }

    @Entity(name = "MixtureThing")
    static class Mixture extends Thing {
        @ManyToAny
        @AnyKeyJavaClass(Long.class)
        @Column(name = "any_type")
        @JoinTable(
                name = "mixture_things",
                joinColumns = @JoinColumn(name = "mixture_id"),
                inverseJoinColumns = @JoinColumn(name = "any_id"))
        @AnyDiscriminatorValue(discriminator = "O", entity = Other.class)
        Set<Thing> things = new HashSet<>();

        @Override
        public void change(int number) {
            super.change(number);
            things.add(Other.added("other " + number));
        }

        @Override
        public Object view() {
            return List.of(
                    label, things.stream().map(thing -> thing.view().toString()).sorted().toList());
        }
    }
}
