package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** The plainest of models: a text that no other note has. */
@Entity
class Note extends BaseModel {
    @Column(nullable = false, unique = true)
    private String text;

    private int stars;

    protected Note() {}

    Note(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void rewrite(String newText) {
        text = newText;
    }

    int stars() {
        return stars;
    }

    void rate(int newStars) {
        stars = newStars;
    }
}
