package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a model does before and after it is written. */
@OnEveryDatabase
class HooksTest {
    private final Model<Essay> essays = Model.of(Essay.class);
    private final Unit unit;

    HooksTest(TestDatabase database) {
        unit = Unit.on(database, Essay.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void eachIsCalledOnce() {
        Essay essay = new Essay("On Sleep");
        essay.add();
        assertThat(essay.calls).containsExactly("beforeAdd", "afterAdd");

        Orm.inTransaction(
                () -> {
                    Essay managed = essays.get(essay.getId());
                    managed.retitle("On Dreams");
                    managed.update();
                    Orm.reading(Essay.class, HooksTest::flush);
                    assertThat(managed.calls).containsExactly("beforeUpdate", "afterUpdate");
                    managed.delete();
                    Orm.reading(Essay.class, HooksTest::flush);
                    assertThat(managed.calls).endsWith("beforeDelete", "afterDelete");
                });
    }

    @Test
    void aDetachedEntityIsPreparedItself() {
        Essay essay = new Essay("On Sleep");
        essay.add();
        essay.calls.clear();

        essay.retitle("On Dreams");
        essay.update();
        essay.update();

        assertThat(essay.calls)
                .containsExactly("beforeUpdate", "afterUpdate", "beforeUpdate", "afterUpdate");
        assertThat(essay.edits).isEqualTo(2);
        assertThat(unit.see("select edits from Essay")).containsExactly("2");
    }

    @Test
    void anUpdateMayFillWhatConstraintsDemand() {
        Essay essay = new Essay("On Sleep");
        essay.add();
        essay.slug = null;
        essay.update();

        assertThat(unit.see("select slug from Essay")).containsExactly("on-sleep");
    }

    @Test
    void whatWasUpdatedDetachedIsItselfAgain() {
        Essay essay = new Essay("On Sleep");
        essay.add();
        essay.calls.clear();

        Orm.inTransaction(
                () -> {
                    Essay managed = essays.get(essay.getId());
                    essay.retitle("On Dreams");
                    essay.update();
                    assertThat(managed.calls).isEmpty();
                    managed.retitle("On Waking");
                    managed.update();
                    Orm.reading(Essay.class, HooksTest::flush);
                    assertThat(managed.calls).containsExactly("beforeUpdate", "afterUpdate");
                });

        assertThat(essay.calls).containsExactly("beforeUpdate", "afterUpdate");
        assertThat(unit.see("select title from Essay")).containsExactly("On Waking");
    }

    @Test
    void whatConstraintsDemandMayBeFilledBefore() {
        Essay essay = new Essay("On Sleep");
        essay.add();

        assertThat(essays.get(essay.getId()).slug()).isEqualTo("on-sleep");
    }

    @Test
    void anEntityThatWasRefusedIsPreparedAgain() {
        Essay essay = new Essay(" ");
        assertThatThrownBy(essay::add).isInstanceOf(InvalidModelException.class);
        essay.retitle("On Sleep");
        essay.add();

        assertThat(essay.calls).containsExactly("beforeAdd", "beforeAdd", "afterAdd");
        assertThat(unit.see("select slug from Essay")).containsExactly("on-sleep");
    }

    @Test
    void whatABulkInsertOrACascadeWritesIsPreparedToo() {
        List<Essay> two = List.of(new Essay("One"), new Essay("Two"));
        essays.addAll(two);
        Orm.inTransaction(
                () ->
                        Orm.writing(
                                Essay.class,
                                em -> {
                                    em.persist(new Essay("Three"));
                                    return true;
                                }));

        assertThat(two).allSatisfy(essay -> assertThat(essay.calls).hasSize(2));
        assertThat(unit.see("select slug from Essay order by id"))
                .containsExactly("one", "two", "three");
    }

    @Test
    void timestampsNeedNoCallOfSuper() {
        Essay essay = new Essay("On Sleep");
        essay.add();
        essay.retitle("On Dreams");
        essay.update();

        assertThat(essay.getUpdatedAt()).isAfter(essay.getCreatedAt());
    }

    private static boolean flush(jakarta.persistence.EntityManager em) {
        em.flush();
        return true;
    }

    @Entity(name = "Essay")
    static class Essay extends BaseModel {
        @Transient private final List<String> calls = new ArrayList<>();

        private String title;

        @NotBlank private String slug;

        private int edits;

        protected Essay() {}

        Essay(String title) {
            this.title = title;
        }

        String slug() {
            return slug;
        }

        void retitle(String newTitle) {
            title = newTitle;
        }

        @Override
        protected void beforeAdd() {
            calls.add("beforeAdd");
            fillSlug();
        }

        private void fillSlug() {
            slug = title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("^-$", "");
        }

        @Override
        protected void afterAdd() {
            calls.add("afterAdd");
        }

        @Override
        protected void beforeUpdate() {
            calls.add("beforeUpdate");
            edits++;
            fillSlug();
        }

        @Override
        protected void afterUpdate() {
            calls.add("afterUpdate");
        }

        @Override
        protected void beforeDelete() {
            calls.add("beforeDelete");
        }

        @Override
        protected void afterDelete() {
            calls.add("afterDelete");
        }
    }
}
