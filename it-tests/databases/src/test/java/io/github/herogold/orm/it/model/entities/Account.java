package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/** A model that two people must not change at once. */
@Entity
public class Account extends BaseModel {
    @Version private int version;

    private int balance;

    protected Account() {}

    public Account(int balance) {
        this.balance = balance;
    }

    public int version() {
        return version;
    }

    public int balance() {
        return balance;
    }

    public void set(int newBalance) {
        balance = newBalance;
    }
}
