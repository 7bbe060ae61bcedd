package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** The plainest of models: a text that no other note has. */
@Entity
public class Note extends BaseModel {
    @Column(nullable = false, unique = true)
    private String text;

    private int stars;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public void rewrite(String newText) {
        text = newText;
    }

    public int stars() {
        return stars;
    }

    public void rate(int newStars) {
        stars = newStars;
    }
}
