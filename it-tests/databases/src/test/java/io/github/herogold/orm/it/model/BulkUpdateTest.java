package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.entities.Anthology;
import io.github.herogold.orm.it.model.entities.Poem;
import io.github.herogold.orm.it.model.entities.Poet;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.UnknownAttributeException;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class BulkUpdateTest {
    private static final Instant LATER = Instant.parse("2030-01-02T03:04:05.678901Z");

    private final Anthology anthology;
    private final Model<Poem> poems;

    BulkUpdateTest(TestDatabase database) {
        anthology = new Anthology(database);
        poems = anthology.poems;
    }

    @AfterEach
    void close() {
        Orm.setClock(Clock.systemUTC());
        anthology.close();
    }

    @Test
    void anAttributeGetsAValue() {
        assertThat(poems.where("metre is null").update("metre", "free")).isEqualTo(2);
        assertThat(poems.where("metre", "free").count()).isEqualTo(2);
        assertThat(poems.where("metre", "free").update("metre", (Object) null)).isEqualTo(2);
        assertThat(poems.where("metre", (Object) null).count()).isEqualTo(2);
    }

    @Test
    void aTextSaysWhatEachRowGets() {
        assertThat(
                        poems.where("metre = ?1", "haiku")
                                .update("order = order + ?1, metre = ?2", 10, "Haiku"))
                .isEqualTo(2);
        assertThat(poems.where("metre", "Haiku").select(Integer.class, "order").list())
                .containsExactly(11, 15);
    }

    @Test
    void namesAndValuesAreChecked() {
        Map<String, Object> values = new HashMap<>();
        values.put("metre", null);
        values.put("order", 0);

        assertThat(poems.all().update(values)).isEqualTo(6);
        assertThat(poems.where("metre is null and order = 0").count()).isEqualTo(6);
        assertThatThrownBy(() -> poems.all().update(Map.of("metre = 'x', title", "y")))
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute metre = 'x', title");
        assertThatThrownBy(() -> poems.all().update("titel", "y"))
                .isExactlyInstanceOf(UnknownAttributeException.class)
                .hasMessageContaining("Poem has no attribute titel");
        assertThatThrownBy(() -> poems.all().update("order = ?1, metre = ?2", 1))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("is not understood");
    }

    @Test
    void theTimeOfTheChangeIsKept() {
        Orm.setClock(Clock.fixed(LATER, ZoneOffset.UTC));
        poems.where("title", "Midnight").update("order", 7);

        Poem changed = poems.where("title", "Midnight").one();
        assertThat(changed.getUpdatedAt()).isEqualTo(LATER);
        assertThat(changed.getCreatedAt()).isBefore(LATER);
        assertThat(poems.where("updatedAt = ?1", LATER).count()).isEqualTo(1);
    }

    @Test
    void theTimeOfTheChangeMayBeGiven() {
        Instant given = Instant.parse("2001-02-03T04:05:06Z");
        poems.where("title", "Midnight").update("updatedAt", given);
        poems.where("title", "Beowulf").update("order = 1, updatedAt = ?1", given);

        assertThat(poems.where("updatedAt", given).select(String.class, "title").list())
                .containsExactly("Beowulf", "Midnight");
    }

    @Test
    void anAssociationGetsAnEntity() {
        Poet sappho = Model.of(Poet.class).where("name", "Sappho").one();

        assertThat(poems.where("poet is null").update("poet", sappho)).isEqualTo(1);
        assertThat(poems.where("poet", sappho).count()).isEqualTo(4);
    }

    @Test
    void aPageIsNotUpdated() {
        for (var cut : List.of(poems.all().page(0, 2), poems.all().limit(1))) {
            assertThatThrownBy(() -> cut.update("order", 1))
                    .isExactlyInstanceOf(OrmException.class)
                    .hasMessageContaining("A page or a limit of Poem cannot be updated");
        }
    }

    @Test
    void aVersionIsCountedUp() {
        try (Unit unit = Unit.on(TestDatabase.H2_MEMORY, Account.class)) {
            Account account = new Account(1);
            account.add();
            Model.of(Account.class).all().update("balance", 2);

            assertThat(unit.see("select version from Account")).containsExactly("1");
            assertThatThrownBy(account::update).isInstanceOf(ConflictException.class);
        }
    }
}
