package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an entity that is older than its row may not do. */
@OnEveryDatabase
class StaleTest {
    private final Model<Account> accounts = Model.of(Account.class);
    private final Unit unit;

    StaleTest(TestDatabase database) {
        unit = Unit.on(database, Account.class, Lease.class, Permit.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void itIsNotDeleted() {
        Account mine = new Account(1);
        mine.add();
        Account theirs = accounts.get(mine.getId());
        theirs.set(2);
        theirs.update();

        assertThatThrownBy(mine::delete)
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("changed or deleted by somebody else");
        assertThatThrownBy(() -> accounts.deleteAll(List.of(mine)))
                .isInstanceOf(ConflictException.class);
        assertThat(accounts.count()).isEqualTo(1);
        theirs.delete();
        assertThat(accounts.count()).isZero();
    }

    @Test
    void aTransactionInWhichItWasNotDeletedIsRolledBack() {
        Account mine = new Account(1);
        mine.add();
        accounts.all().update("balance", 2);

        assertThatThrownBy(
                        () ->
                                Orm.inTransaction(
                                        () -> {
                                            new Account(3).add();
                                            assertThatThrownBy(mine::delete)
                                                    .isInstanceOf(ConflictException.class);
                                        }))
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("rolled back");
        assertThat(accounts.count()).isEqualTo(1);
    }

    @Test
    void itDoesNotWinOverAnUpdateOfManyRowsWhateverItsVersionIs() {
        Lease lease = new Lease("Ada");
        lease.add();
        Permit permit = new Permit("Ada");
        permit.add();
        Model.of(Lease.class).all().update("holder", "Bob");
        Model.of(Permit.class).where((root, cb) -> cb.isNotNull(root)).update("holder", "Bob");

        lease.holder = "Eve";
        permit.holder = "Eve";
        assertThatThrownBy(lease::update).isInstanceOf(ConflictException.class);
        assertThatThrownBy(permit::update).isInstanceOf(ConflictException.class);
        assertThat(unit.see("select holder from Lease union all select holder from Permit"))
                .containsExactly("Bob", "Bob");
    }

    /** Its version is a moment. */
    @Entity(name = "Lease")
    static class Lease extends BaseModel {
        @Version Instant version;

        String holder;

        protected Lease() {}

        Lease(String holder) {
            this.holder = holder;
        }
    }

    /** Its version is a time without a zone. */
    @Entity(name = "Permit")
    static class Permit extends BaseModel {
        @Version LocalDateTime version;

        String holder;

        protected Permit() {}

        Permit(String holder) {
            this.holder = holder;
        }
    }
}
