package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.it.mapping.Associations.Other;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/** Associations to one entity that are found in an unusual way, or at an unusual place. */
final class References {
    static final List<Kind<?>> KINDS =
            List.of(
                    Kind.of("many-to-one, lazy", ToLazy.class, ToLazy::new, Other.class)
                            .by("other.id"),
                    Kind.of(
                                    "many-to-one by a unique column",
                                    ByCode.class,
                                    ByCode::new,
                                    Coded.class)
                            .by("coded.label"),
                    Kind.of("many-to-one, `@NotFound`", Lost.class, Lost::new, Other.class)
                            .by("other.id"),
                    Kind.of("many-to-one to itself", Node.class, Node::new).by("parent.label"),
                    Kind.of(
                                    "association in an embeddable, lazy",
                                    Framed.class,
                                    Framed::new,
                                    Other.class)
                            .by("frame.other.id"));

    private References() {}

    @Entity(name = "ToLazy")
    static class ToLazy extends Thing {
        @ManyToOne(fetch = FetchType.LAZY)
        Other other;

        @Override
        public void change(int number) {
            super.change(number);
            other = Other.added("other " + number);
        }

        @Override
        public Object view() {
            return label + (other == null ? "" : other.view());
        }
    }

    @Entity(name = "CodedThing")
    static class Coded extends Thing {
        @Column(unique = true, length = 40)
        String code = UUID.randomUUID().toString();
    }

    @Entity(name = "ByCode")
    static class ByCode extends Thing {
        @ManyToOne
        @JoinColumn(referencedColumnName = "code")
        Coded coded;

        @Override
        public void change(int number) {
            super.change(number);
            Coded added = new Coded();
            added.label = "coded " + number;
            CompletableFuture.runAsync(added::add).join();
            coded = added;
        }

        @Override
        public Object view() {
            return label + (coded == null ? "" : coded.label);
        }
    }

    @Entity(name = "LostThing")
    static class Lost extends Thing {
        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
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

    @Entity(name = "NodeThing")
    static class Node extends Thing {
        @ManyToOne(cascade = CascadeType.ALL)
        Node parent;

        @Override
        public void change(int number) {
            super.change(number);
            parent = new Node();
            parent.label = "parent " + number;
        }

        @Override
        public Object view() {
            return label + (parent == null ? "" : parent.label);
        }
    }

    @Embeddable
    static class Frame {
        String name = "frame";

        // Of an eager one, Hibernate 7.4 fails an assertion of its own where a refresh locks the
        // row.
        @ManyToOne(fetch = FetchType.LAZY)
        Other other;
    }

    @Entity(name = "FramedThing")
    static class Framed extends Thing {
        Frame frame = new Frame();

        @Override
        public void change(int number) {
            super.change(number);
            frame.name = "frame " + number;
            frame.other = Other.added("other " + number);
        }

        @Override
        public Object view() {
            return label + frame.name + (frame.other == null ? "" : frame.other.view());
        }
    }
}
