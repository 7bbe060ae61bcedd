package io.github.herogold.orm.it.model;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/** What a processor would generate; Hibernate sets the attributes. */
@StaticMetamodel(Poem.class)
final class Poem_ {
    static volatile SingularAttribute<Poem, String> title;
    static volatile SingularAttribute<Poem, String> metre;
    static volatile SingularAttribute<Poem, Integer> order;

    private Poem_() {}
}
