package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.testing.DatabaseUrl;
import io.github.herogold.orm.testing.MigratedDatabase;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Plain JUnit, without Spring. */
class UrlAtRunTimeTest {
    private static String name(EntityManager em) {
        return em.createNativeQuery("call database()", String.class).getSingleResult().toString();
    }

    @Nested
    @MigratedDatabase(
            migrations = "classpath:migrations",
            entities = {Department.class, Product.class})
    class OfAMethod {
        private static String started = "";

        @BeforeAll
        static void startADatabase() {
            started = "METHOD_" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        }

        @DatabaseUrl
        static String url() {
            return "jdbc:h2:mem:" + started + ";DB_CLOSE_DELAY=-1";
        }

        @Test
        void itIsThere(EntityManager em, Queries queries) {
            queries.assertQueries(1, () -> Department.count());

            assertThat(name(em)).isEqualTo(started);
        }

        @Nested
        class InIt {
            @Test
            void itIsTheSame(EntityManager em) {
                assertThat(name(em)).isEqualTo(started);
            }
        }
    }

    @Nested
    @MigratedDatabase(
            migrations = "classpath:migrations",
            entities = {Department.class, Product.class})
    class OfAField {
        @DatabaseUrl(user = "sa")
        static final String URL = "jdbc:h2:mem:FIELD;DB_CLOSE_DELAY=-1";

        @Test
        void itIsThere(EntityManager em) {
            assertThat(name(em)).isEqualTo("FIELD");
        }
    }
}
