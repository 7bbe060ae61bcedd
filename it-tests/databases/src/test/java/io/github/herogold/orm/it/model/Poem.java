package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** A poem, of a poet unless nobody knows of whom. */
@Entity
class Poem extends BaseModel {
    private String title;

    /** Named like a word of the query language. */
    @Column(name = "position")
    private int order;

    private String metre;

    @ManyToOne(fetch = FetchType.LAZY)
    private Poet poet;

    protected Poem() {}

    Poem(String title, int order) {
        this.title = title;
        this.order = order;
    }

    Poem by(Poet newPoet) {
        poet = newPoet;
        return this;
    }

    Poem in(String newMetre) {
        metre = newMetre;
        return this;
    }

    String title() {
        return title;
    }

    String metre() {
        return metre;
    }

    Poet poet() {
        return poet;
    }
}
