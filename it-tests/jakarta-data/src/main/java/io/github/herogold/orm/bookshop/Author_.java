package io.github.herogold.orm.bookshop;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.StaticMetamodel;

/**
 * The attributes of {@link Author}, for what is generated for the repository.
 *
 * <p>Written by hand: the processor's own would extend a {@code BaseModel_}, which there is not.
 */
@StaticMetamodel(Author.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets them when a unit starts.
public final class Author_ {
    /** The given names. */
    public static volatile SingularAttribute<Author, String> firstName;

    /** The family name. */
    public static volatile SingularAttribute<Author, String> lastName;

    private Author_() {}
}
