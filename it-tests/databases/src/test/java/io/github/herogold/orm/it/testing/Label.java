package io.github.herogold.orm.it.testing;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A model that is inserted when its transaction flushes. */
@Entity
@Table(name = "labels")
class Label extends SequenceModel {
    private String text;

    protected Label() {}

    Label(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
