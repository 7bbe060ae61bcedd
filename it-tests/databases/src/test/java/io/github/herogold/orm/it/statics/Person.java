package io.github.herogold.orm.it.statics;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import org.hibernate.annotations.NaturalId;

/** A model with everything by default, and a static method that calls another. */
@Entity
public class Person extends BaseModel {
    @NaturalId private String name;
    private boolean active;

    protected Person() {}

    public Person(String name, boolean active) {
        this.name = name;
        this.active = active;
    }

    public static long countAgain() {
        return count();
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
