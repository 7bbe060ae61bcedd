package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Rollback;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Envers, which keeps what the rows of an entity were like, hears what models write. */
@OnEveryDatabase
class EnversTest {
    private final Model<Sheet> sheets = Model.of(Sheet.class);
    private final Unit unit;

    EnversTest(TestDatabase database) {
        unit = Unit.on(database, Sheet.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void whatIsAddedAndUpdatedAndDeletedIsKept() {
        Sheet sheet = added("first");
        sheet.text = "second";
        sheet.update();
        sheet.text = "third";
        sheet.save();
        sheet.delete();

        assertThat(kept()).containsExactly("0 first", "1 second", "1 third", "2 null");
    }

    @Test
    void soIsWhatIsAddedInSlicesAndChangedWhileItIsManaged() {
        sheets.addAll(List.of(new Sheet("one")));
        sheets.addAll(List.of(new Sheet("two")).stream());
        Orm.inTransaction(() -> sheets.where("text", "one").one().text = "other");

        assertThat(kept()).containsExactly("0 one", "0 two", "1 other");
    }

    @Test
    void nothingIsKeptOfWhatIsRolledBack() {
        Sheet sheet = added("first");
        sheet.text = "second";
        Rollback.after(sheet::update);
        sheet.update();

        assertThat(kept()).containsExactly("0 first", "1 second");
    }

    @Test
    void anUpsertIsRefusedAsEnversWouldNotHearOfIt() {
        assertThatThrownBy(() -> sheets.upsert(new Sheet("first"), "text"))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Envers would not hear of it");
        assertThatThrownBy(() -> sheets.findOrCreate(new Sheet("first"), "text"))
                .isExactlyInstanceOf(OrmException.class);
        assertThat(sheets.count()).isZero();
    }

    @Test
    void statementsThatWriteManyRowsAreNotHeardOf() {
        added("first");
        sheets.all().update(Map.of("text", "second"));
        sheets.all().delete();

        assertThat(kept()).containsExactly("0 first");
    }

    /** The kinds of change, in the order of the revisions: 0 added, 1 changed, 2 deleted. */
    private List<String> kept() {
        return unit.see(
                "select concat(revtype, ' ', coalesce(text, 'null')) from Sheet_AUD order by rev");
    }

    private static Sheet added(String text) {
        Sheet sheet = new Sheet(text);
        sheet.add();
        return sheet;
    }

    @Audited
    @Entity(name = "Sheet")
    static class Sheet extends BaseModel {
        @Column(unique = true)
        String text;

        protected Sheet() {}

        Sheet(String text) {
            this.text = text;
        }
    }
}
