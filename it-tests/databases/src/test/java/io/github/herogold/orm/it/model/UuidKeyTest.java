package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.AlreadyExistsException;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NotFoundException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model whose key is made in the application; its attributes are properties, not fields. */
@OnEveryDatabase
class UuidKeyTest {
    private final Model<Token> tokens = Model.of(Token.class);
    private final Unit unit;

    UuidKeyTest(TestDatabase database) {
        unit = Unit.on(database, Token.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void anObjectIsAddedAndGetsItsKey() {
        Token token = added("ada");

        assertThat(token.getKey()).isNotNull();
        assertThat(tokens.get(token.getKey()).getOwner()).isEqualTo("ada");
    }

    @Test
    void anObjectThatWasAddedAlreadyExists() {
        assertThatThrownBy(added("ada")::add).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aKeyOfTheCallersOwnIsRefused() {
        Token token = new Token("ada");
        token.setKey(UUID.randomUUID());

        assertThatThrownBy(token::add)
                .isExactlyInstanceOf(OrmException.class)
                .hasMessageContaining("Token has the id " + token.getKey())
                .hasMessageContaining("ids of this class are generated");
        assertThat(tokens.count()).isZero();
        token.setKey(null);
        token.add();
        assertThat(tokens.count()).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRowAlreadyExists() {
        Token twin = new Token("eve");
        twin.setKey(added("ada").getKey());

        assertThatThrownBy(twin::add).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void theTextOfAnObjectIsItsClassAndItsKey() {
        Token token = added("ada");

        assertThat(token).hasToString("Token " + token.getKey());
    }

    @Test
    void anObjectIsUpdatedAndRefreshedAndDeleted() {
        Token token = added("ada");
        Token twin = tokens.get(token.getKey());
        token.setOwner("eve");
        token.update();
        twin.refresh();
        assertThat(twin.getOwner()).isEqualTo("eve");

        twin.delete();
        assertThat(tokens.find(token.getKey())).isEmpty();
        assertThatThrownBy(token::update).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeletedObjectIsSavedUnderAnotherKey() {
        Token token = added("ada");
        UUID key = token.getKey();
        token.delete();
        token.save();

        assertThat(token.getKey()).isNotNull().isNotEqualTo(key);
        assertThat(tokens.all().one().getOwner()).isEqualTo("ada");
    }

    @Test
    void anObjectThatTheDatabaseRefusedCanBeMendedAndAdded() {
        added("taken");
        Token token = new Token("taken");
        assertThatThrownBy(token::add).isInstanceOf(ConstraintViolationException.class);
        token.setOwner("free");
        token.add();

        assertThat(tokens.count()).isEqualTo(2);
    }

    private static Token added(String owner) {
        Token token = new Token(owner);
        token.add();
        return token;
    }

    @Entity(name = "Token")
    static class Token extends ActiveRecord {
        private UUID key;
        private String owner;

        protected Token() {}

        Token(String owner) {
            this.owner = owner;
        }

        @Id
        @Column(name = "token_key")
        @GeneratedValue(strategy = GenerationType.UUID)
        protected UUID getKey() {
            return key;
        }

        protected void setKey(UUID key) {
            this.key = key;
        }

        @Column(unique = true)
        String getOwner() {
            return owner;
        }

        void setOwner(String owner) {
            this.owner = owner;
        }
    }
}
