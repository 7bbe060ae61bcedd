package io.github.herogold.orm.sharding;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A model of a table that is in one database. */
@Entity
@Table(name = "customers")
public class Customer extends BaseModel {
    private String name = "";

    /** For the persistence provider. */
    protected Customer() {}

    Customer(String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }
}
