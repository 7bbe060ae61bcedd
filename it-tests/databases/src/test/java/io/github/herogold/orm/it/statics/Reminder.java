package io.github.herogold.orm.it.statics;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;

/** A subclass of a model that has a static method of its own. */
@Entity
@Access(AccessType.PROPERTY)
public class Reminder extends Memo {
    protected Reminder() {}

    public Reminder(String title) {
        super(title);
    }
}
