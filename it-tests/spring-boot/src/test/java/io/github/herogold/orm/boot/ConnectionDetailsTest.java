package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A database that is a bean, as {@code @ServiceConnection} makes one of a container. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import(ConnectionDetailsTest.Postgres.class)
class ConnectionDetailsTest {
    @Autowired private EntityManager entities;

    @Test
    void migrationsAndModelsAreOnTheDatabaseThatTheyName() {
        new Department("toys", "Toys").add();

        assertThat(
                        entities.createNativeQuery(
                                        "select version() || code from departments", String.class)
                                .getSingleResult())
                .asString()
                .startsWith("PostgreSQL")
                .endsWith("toys");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return postgres.getJdbcUrl("postgres", "postgres");
                }
            };
        }
    }
}
