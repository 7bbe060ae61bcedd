package io.github.herogold.orm.it.generation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.generation.EntityModel;
import io.github.herogold.orm.generation.GenerationException;
import io.github.herogold.orm.schema.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedModelTest {

    @Embeddable
    static class Size {
        @Column(nullable = false)
        int pages;
    }

    @Entity
    static class Measured {
        @Id long id;

        @JdbcTypeCode(SqlTypes.JSON)
        @Nullable Size size;
    }

    @Entity
    @View(query = "select 1 as id")
    static class Viewed {
        @Id long id;
    }

    @Entity
    static class Astray {
        @Id long id;

        @Column(name = "title")
        String title = "";

        @Column(name = "title")
        String label = "";
    }

    @Test
    void checksInsideOfJsonAreNamed() {
        assertRefused("the checks on the parts of a column of the table", Measured.class);
    }

    @Test
    void viewsAreNamed() {
        assertRefused("for the view", Viewed.class);
    }

    @Test
    void aMistakeInAMappingIsToldAsHibernateTellsIt() {
        assertRefused("Hibernate cannot map the entities to postgresql:18: ", Astray.class);
        assertRefused("is duplicated", Astray.class);
    }

    @Test
    void noEntityIsNoModel() {
        assertRefused("No entity was found");
    }

    private static void assertRefused(String reason, Class<?>... entities) {
        EntityModel model = EntityModel.of(entities);
        assertThatThrownBy(() -> model.on(Target.allOf("postgresql:18")))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(reason);
    }
}
