package io.github.herogold.orm.it.statics;

import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A model that is mapped by its getters, and has a static method of its own. */
@Entity
@Access(AccessType.PROPERTY)
public class Memo extends ActiveRecord {
    private String title;

    protected Memo() {}

    public Memo(String title) {
        this.title = title;
    }

    /** Written by hand, for its subclasses too. */
    public static long count() {
        return -1;
    }

    @Id
    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
