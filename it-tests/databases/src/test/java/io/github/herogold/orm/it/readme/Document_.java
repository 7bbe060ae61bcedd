package io.github.herogold.orm.it.readme;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/** What Hibernate's processor would generate. */
@StaticMetamodel(Document.class)
final class Document_ {
    static volatile SingularAttribute<Document, String> title;
    static volatile SingularAttribute<Document, String> slug;
    static volatile SingularAttribute<Document, Integer> views;
    static volatile SingularAttribute<Document, User> author;

    private Document_() {}
}
