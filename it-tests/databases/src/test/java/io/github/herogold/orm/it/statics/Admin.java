package io.github.herogold.orm.it.statics;

import jakarta.persistence.Entity;

/** A subclass whose rows are in the table of its superclass. */
@Entity
public class Admin extends Person {
    protected Admin() {}

    public Admin(String name) {
        super(name, true);
    }
}
