package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Postcard;
import io.github.herogold.orm.it.model.entities.Stamp;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.SoftDeleteModel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What libraries for JSON show of a model, and what they change. */
@ParameterizedClass(name = "{0}")
@EnumSource(Json.class)
class JsonTest {
    private static final String FROM_OUTSIDE =
            """
            {"id": 7, "createdAt": "2001-01-01T00:00:00Z", "updatedAt": "2001-01-01T00:00:00Z",
             "deletedAt": "2001-01-01T00:00:00Z", "new": false, "text": "from outside"}\
            """;

    private final Json json;
    private final Unit unit =
            Unit.on(
                    TestDatabase.H2_MEMORY,
                    configuration -> configuration.managedClass(SoftDeleteModel.class),
                    Postcard.class,
                    Stamp.class);

    JsonTest(Json json) {
        this.json = json;
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void idTimesAndOwnAttributesAreShown() {
        Postcard postcard = new Postcard();
        postcard.setText("Greetings");
        postcard.add();

        assertThat(shown(postcard))
                .containsOnlyKeys("id", "createdAt", "updatedAt", "deletedAt", "text")
                .containsEntry("id", postcard.getId().intValue())
                .containsEntry("text", "Greetings");
    }

    @Test
    void whetherItIsNewIsShownByJsonBUnlessTheModelHidesIt() {
        Set<String> names = shown(new Stamp()).keySet();

        if (json == Json.JSON_B) {
            assertThat(names).contains("new");
        }
        assertThat(names)
                .filteredOn(name -> !name.equals("new"))
                .containsExactlyInAnyOrder("id", "createdAt", "updatedAt", "price");
    }

    @Test
    void idAndTimesAreNotTakenFromOutside() {
        Postcard postcard = json.read(FROM_OUTSIDE, Postcard.class);

        assertThat(postcard.getText()).isEqualTo("from outside");
        assertThat(postcard.getId()).isNull();
        assertThat(postcard.getCreatedAt()).isNull();
        assertThat(postcard.getUpdatedAt()).isNull();
        assertThat(postcard.getDeletedAt()).isNull();
        assertThat(postcard.isNew()).isTrue();
    }

    @Test
    void whatWasReadCanBeAdded() {
        json.read(FROM_OUTSIDE, Postcard.class).add();

        Postcard added = Model.of(Postcard.class).all().one();
        assertThat(added.getText()).isEqualTo("from outside");
        assertThat(added.secret()).isEqualTo("not to be seen");
        assertThat(added.getCreatedAt()).isAfter("2001-01-01T00:00:00Z");
    }

    private Map<String, Object> shown(Object model) {
        try {
            return new ObjectMapper().readValue(json.write(model), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
