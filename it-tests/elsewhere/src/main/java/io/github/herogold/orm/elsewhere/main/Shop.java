package io.github.herogold.orm.elsewhere.main;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Map;

/** The bookshop as a program of its own. */
public final class Shop {
    private Shop() {}

    /**
     * Adds an author and says how many there are.
     *
     * @param arguments the URL of the database
     */
    public static void main(String[] arguments) {
        Map<String, String> database = Map.of(PersistenceConfiguration.JDBC_URL, arguments[0]);
        try (EntityManagerFactory factory =
                Persistence.createEntityManagerFactory("shop", database)) {
            new Author("Ursula K.", "Le Guin").add();
            long authors = Model.of(Author.class).all().count();
            System.out.println("Authors in the " + factory.getName() + ": " + authors);
        }
    }
}
