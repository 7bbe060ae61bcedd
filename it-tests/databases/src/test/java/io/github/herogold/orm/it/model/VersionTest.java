package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Account;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import io.github.herogold.orm.persistence.ConflictException;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class VersionTest {
    private final Model<Account> accounts = Model.of(Account.class);
    private final Unit unit;

    VersionTest(TestDatabase database) {
        unit = Unit.on(database, Account.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aDetachedObjectGetsItsNewVersionBack() {
        Account account = added(10);
        account.set(20);
        account.update();
        account.set(30);
        account.update();

        assertThat(account.version()).isEqualTo(2);
        assertThat(accounts.get(account.getId()).version()).isEqualTo(2);
        assertThat(accounts.get(account.getId()).balance()).isEqualTo(30);
    }

    @Test
    void theLaterOfTwoChangesIsRefused() {
        Account mine = added(10);
        Account yours = accounts.get(mine.getId());
        yours.set(20);
        yours.update();
        mine.set(30);

        assertThatThrownBy(mine::update).isInstanceOf(ConflictException.class);
        assertThat(accounts.get(mine.getId()).balance()).isEqualTo(20);
    }

    @Test
    void whatWasRefusedCanBeRefreshedAndChangedAgain() {
        Account mine = added(10);
        Account yours = accounts.get(mine.getId());
        yours.set(20);
        yours.update();
        mine.refresh();
        assertThat(mine.balance()).isEqualTo(20);

        mine.set(30);
        mine.update();

        assertThat(accounts.get(mine.getId()).balance()).isEqualTo(30);
    }

    @Test
    void aDetachedObjectWithAVersionWhoseRowIsGoneIsNotFound() {
        Account account = added(10);
        accounts.all().delete();
        account.set(20);

        assertThatThrownBy(account::update).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(account::delete).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeletedObjectWithAVersionCanBeSavedAsNew() {
        Account account = added(10);
        account.set(20);
        account.update();
        account.delete();

        account.save();
        account.set(30);
        account.update();

        assertThat(accounts.all().one().balance()).isEqualTo(30);
    }

    @Test
    void aDetachedObjectGetsItsVersionBackFromARowThatAProxyStandsFor() {
        Account account = added(10);
        try (EntityManager em = unit.open()) {
            Account proxy = em.getReference(Account.class, account.getId());
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
            Orm.use(em, () -> changeTo(account, 20));
            Orm.use(em, () -> changeTo(account, 30));
        }

        assertThat(account.version()).isEqualTo(2);
        assertThat(accounts.get(account.getId()).balance()).isEqualTo(30);
    }

    private static void changeTo(Account account, int balance) {
        account.set(balance);
        account.update();
    }

    private static Account added(int balance) {
        Account account = new Account(balance);
        account.add();
        return account;
    }
}
