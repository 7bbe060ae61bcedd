package io.github.herogold.orm.it.testing;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A model with a lazy association. */
@Entity
@Table(name = "volumes")
class Volume extends BaseModel {
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private Shelf shelf;

    protected Volume() {}

    Volume(String title, Shelf shelf) {
        this.title = title;
        this.shelf = shelf;
    }

    String place() {
        return title + " on " + shelf.name();
    }
}
