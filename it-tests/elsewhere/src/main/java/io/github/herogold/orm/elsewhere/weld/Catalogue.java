package io.github.herogold.orm.elsewhere.weld;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The authors whose books the shop sells. */
@ApplicationScoped
public class Catalogue {
    private final Model<Author> authors = Model.of(Author.class);

    /** For the container. */
    public Catalogue() {}

    /**
     * Adds authors who have a single name: all of them, or none if one cannot be added.
     *
     * @param names their names
     */
    public void add(List<String> names) {
        Orm.inTransaction(() -> names.forEach(name -> new Author("", name).add()));
    }

    /**
     * The names of all authors.
     *
     * @return names, in the order in which the authors were added
     */
    public List<String> names() {
        return authors.getAll().stream().map(Author::fullName).toList();
    }
}
