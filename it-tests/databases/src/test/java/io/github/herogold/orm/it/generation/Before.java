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
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entities of an application before it is changed. */
final class Before {
    static final Class<?>[] ENTITIES = {Writer.class, Novel.class, Reader.class};

    private Before() {}

    @Entity
    @Table(name = "writers")
    static class Writer {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(name = "writers", sequenceName = "writers_seq", allocationSize = 10)
        @Nullable Long id;

        @Column(nullable = false, length = 100)
        String name = "";

        int born;
    }

    @Entity
    @Table(
            name = "novels",
            check = @CheckConstraint(name = "ck_pages", constraint = "pages > 0"),
            comment = "What writers write")
    static class Novel {
        enum Kind {
            CRIME,
            LOVE
        }

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable Long id;

        @Column(nullable = false, length = 50)
        String title = "";

        @Column(nullable = false)
        @Enumerated(EnumType.STRING)
        Kind kind = Kind.CRIME;

        int pages = 1;

        @Column(nullable = false)
        String publisher = "";

        @Nullable String blurb;

        @ManyToOne
        @JoinColumn(name = "writer_id", nullable = false)
        @Nullable Writer writer;

        @ElementCollection
        @CollectionTable(name = "novel_words", joinColumns = @JoinColumn(name = "novel_id"))
        List<String> words = new ArrayList<>();
    }

    @Entity
    @Table(name = "readers")
    static class Reader {
        @Id String email = "";
        @Nullable String city;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reader reader && reader.email.equals(email);
        }

        @Override
        public int hashCode() {
            return Objects.hash(email);
        }
    }
}
