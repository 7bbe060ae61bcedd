package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A model that two people must not change at once. */
@Entity
class Account extends BaseModel {
    @Version private int version;

    private int balance;

    protected Account() {}

    Account(int balance) {
        this.balance = balance;
    }

    int version() {
        return version;
    }

    int balance() {
        return balance;
    }

    void set(int newBalance) {
        balance = newBalance;
    }
}
