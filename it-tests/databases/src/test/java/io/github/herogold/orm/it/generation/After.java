package io.github.herogold.orm.it.generation;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** The entities of the same application after it was changed. */
final class After {
    static final Class<?>[] ENTITIES = {Author.class, Novel.class, Shelf.class};

    private After() {}

    /** Was a writer; counts in other steps, and its year of birth may be missing. */
    @Entity
    @Table(name = "authors")
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(name = "authors", sequenceName = "authors_seq", allocationSize = 20)
        @Nullable Long id;

        @Column(nullable = false, length = 200)
        String name = "";

        @Nullable Integer born;
    }

    /** Every column has changed in one way or another, and the words are a set. */
    @Entity
    @Table(
            name = "novels",
            indexes = @Index(name = "ix_novels_kind", columnList = "kind, pages"),
            check = @CheckConstraint(name = "ck_pages", constraint = "pages >= 0"),
            comment = "What authors write; new")
    static class Novel {
        enum Kind {
            CRIME,
            LOVE,
            SCIENCE_FICTION
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;

        @Column(nullable = false, length = 50, unique = true)
        String label = "";

        @Column(nullable = false)
        @Enumerated(EnumType.STRING)
        Kind kind = Kind.CRIME;

        @ColumnDefault("1")
        long pages = 1;

        @Column(nullable = false)
        String blurb = "";

        @Column(nullable = false, length = 20)
        String sku = "";

        @Column(comment = "In stock; it's new")
        @Nullable Integer copies;

        @ManyToOne
        @JoinColumn(name = "author_id", nullable = false)
        @Nullable Author author;

        @Column(nullable = false)
        @ElementCollection
        @CollectionTable(name = "novel_words", joinColumns = @JoinColumn(name = "novel_id"))
        Set<String> words = new HashSet<>();
    }

    @Entity
    @Table(name = "shelves")
    static class Shelf {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;

        @ManyToMany
        @JoinTable(name = "shelves_novels")
        Set<Novel> novels = new HashSet<>();
    }
}
