package io.github.herogold.orm.it.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import io.github.herogold.orm.testing.Queries;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Library
class QueriesTest {
    private final Model<Volume> volumes = Model.of(Volume.class);
    private final Shelf shelf = new Shelf("upper");

    @BeforeEach
    void fill() {
        shelf.add();
        new Volume("first", shelf).add();
        new Volume("second", Shelf.added("lower")).add();
    }

    @Test
    void aListIsOneQuery(Queries queries) {
        List<Volume> all = queries.assertQueries(1, volumes::getAll);

        assertThat(all).hasSize(2);
    }

    @Test
    void aLazyAssociationIsAQueryForEachRow(Queries queries) {
        assertThatThrownBy(() -> queries.assertQueries(1, this::readPlaces))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected 1 SQL statement, but there were 3:\n  select ")
                .hasMessageContaining(" from volumes ")
                .hasMessageContaining(" from shelves ");
        queries.assertQueries(3, this::readPlaces);
    }

    @Test
    void nothingIsFoundInMemory(Queries queries, EntityManager em) {
        Long id = shelf.getId();
        queries.assertQueries(1, () -> Model.of(Shelf.class).get(id).name());

        assertThat(em.contains(shelf)).isFalse();
    }

    @Test
    void whatWasPendingBeforeIsNotCounted(Queries queries) {
        new Label("pending").add();
        shelf.rename("pending too");

        List<Label> labels = queries.assertQueries(1, Model.of(Label.class)::getAll);
        assertThat(labels).extracting(Label::text).containsExactly("pending");
        assertThat(Model.of(Shelf.class).where("name = ?1", "pending too").exists()).isTrue();
    }

    @Test
    void whatTheWorkChangesIsCounted(Queries queries) {
        List<String> run =
                queries.during(() -> Model.of(Shelf.class).get(shelf.getId()).rename("new"));

        assertThat(run).hasSize(2);
        assertThat(run.get(1)).startsWith("update shelves set ");
    }

    @Test
    void workWithoutStatementsHasNone(Queries queries) {
        Runnable nothing = () -> {};
        queries.assertQueries(0, nothing);
        assertThat(queries.during(nothing)).isEmpty();
        assertThatThrownBy(() -> queries.assertQueries(1, nothing))
                .hasMessage("Expected 1 SQL statement, but there were none.");
    }

    @Test
    void aTransactionInsideIsCounted(Queries queries) {
        queries.assertQueries(1, () -> Orm.inTransaction(volumes::getAll));
    }

    @Test
    void theStatementsOfTheTestAreThereSinceItsBeginning(Queries queries) {
        assertThat(queries.statements())
                .hasSize(4)
                .allSatisfy(sql -> assertThat(sql).startsWith("insert into "));
        volumes.getAll();

        assertThat(queries.statements()).hasSize(5);
        assertThat(queries.statements().get(4)).startsWith("select ");
    }

    @Test
    void whatTheWorkThrowsIsThrown(Queries queries) {
        IllegalStateException failure = new IllegalStateException("on purpose");
        Runnable failing =
                () -> {
                    throw failure;
                };
        assertThatThrownBy(() -> queries.assertQueries(1, failing)).isSameAs(failure);
    }

    @Test
    void countingGoesOnAfterATransactionThatFailed(Queries queries) {
        Runnable failing =
                () -> {
                    throw new IllegalStateException("on purpose");
                };
        assertThatThrownBy(() -> Orm.inTransaction(failing)).hasMessage("on purpose");

        queries.assertQueries(1, volumes::getAll);
    }

    private void readPlaces() {
        volumes.getAll().forEach(Volume::place);
    }
}
