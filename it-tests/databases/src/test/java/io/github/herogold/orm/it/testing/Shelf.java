package io.github.herogold.orm.it.testing;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A model that is inserted at once. */
@Entity
@Table(name = "shelves")
class Shelf extends BaseModel {
    private String name;

    protected Shelf() {}

    Shelf(String name) {
        this.name = name;
    }

    static Shelf added(String name) {
        Shelf shelf = new Shelf(name);
        shelf.add();
        return shelf;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }
}
