package io.github.herogold.orm.elsewhere.weld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.InvalidModelException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @TempDir Path folder;

    @BeforeEach
    void sayWhereTheDatabaseIs() {
        System.setProperty("shop.url", "jdbc:h2:" + folder.resolve("shop"));
    }

    @AfterEach
    void forget() {
        System.clearProperty("shop.url");
    }

    @Test
    void whatABeanAddsIsThereWhenTheContainerStartsAgain() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            catalogue(container).add(List.of("Homer", "Sappho"));

            assertThat(catalogue(container).names()).containsExactly("Homer", "Sappho");
        }
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            assertThat(catalogue(container).names()).containsExactly("Homer", "Sappho");
        }
    }

    @Test
    void whatFailsIsRolledBack() {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Catalogue catalogue = catalogue(container);
            List<String> names = List.of("Homer", "");

            assertThatThrownBy(() -> catalogue.add(names))
                    .isInstanceOf(InvalidModelException.class);
            assertThat(catalogue.names()).isEmpty();
        }
    }

    private static Catalogue catalogue(SeContainer container) {
        return container.select(Catalogue.class).get();
    }
}
