package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.bookshop.Author;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An enterprise bean, each method of which is a transaction. */
@Stateless
public class Clerk {
    @PersistenceContext(unitName = "bookshop")
    private EntityManager em;

    public boolean add(String name) {
        Author author = new Author("Ada", name);
        author.add();
        return em.contains(author);
    }

    public void addAndFail(String name) {
        new Author("Ada", name).add();
        throw new IllegalStateException("as intended");
    }
}
