package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.SoftDeleteModel;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.persistence.Entity;

/** A model of an application that writes it as JSON. */
@Entity
public class Postcard extends SoftDeleteModel {
    private String text;
    private String secret = "not to be seen";

    /** Of a postcard that says nothing yet; for libraries too. */
    public Postcard() {}

    public String getText() {
        return text;
    }

    public void setText(String newText) {
        text = newText;
    }

    public String secret() {
        return secret;
    }

    @Override
    @JsonbTransient
    public boolean isNew() {
        return super.isNew();
    }
}
