package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.InvalidModelException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks of a model, beside those of its base class. */
@OnEveryDatabase
class CallbackTest {
    private final Unit unit;

    CallbackTest(TestDatabase database) {
        unit = Unit.on(database, Article.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aCallbackRunsBesideThoseOfTheBaseClass() {
        Article article = new Article("First Steps", "given");
        article.add();
        article.retitle("Next Steps");
        article.update();

        assertThat(article.getCreatedAt()).isNotNull();
        assertThat(article.getUpdatedAt()).isNotNull();
        assertThat(unit.see("select slug from Article")).containsExactly("next-steps");
    }

    @Test
    void aCallbackThatFailsLeavesNothingBehindAlsoWhereItsFailureIsCaught() {
        List<Article> articles = List.of(new Article("good", "good"), new Article(null, "bad"));
        Runnable catching =
                () ->
                        assertThatThrownBy(() -> Model.of(Article.class).addAll(articles))
                                .isInstanceOf(NullPointerException.class);

        assertThatThrownBy(() -> Orm.inTransaction(catching))
                .isExactlyInstanceOf(OrmException.class);
        assertThat(unit.see("select slug from Article")).isEmpty();
        assertThat(articles).extracting(Article::getId).containsOnlyNulls();
    }

    @Test
    void constraintsAreCheckedBeforeACallbackCouldFillWhatTheyDemand() {
        assertThatThrownBy(() -> new Article("First Steps", "").add())
                .isInstanceOf(InvalidModelException.class);
        assertThat(unit.see("select slug from Article")).isEmpty();
    }

    @Entity(name = "Article")
    static class Article extends BaseModel {
        private String title;

        @NotBlank private String slug;

        protected Article() {}

        Article(String title, String slug) {
            this.title = title;
            this.slug = slug;
        }

        void retitle(String newTitle) {
            title = newTitle;
        }

        String slug() {
            return slug;
        }

        @PrePersist
        void stampCreation() {
            slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        @PreUpdate
        void stampUpdate() {
            stampCreation();
        }
    }
}
