package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;

/** A poem, of a poet unless nobody knows of whom. */
@Entity
@NamedEntityGraph(name = "Poem.signed", attributeNodes = @NamedAttributeNode("poet"))
public class Poem extends BaseModel {
    @Column(nullable = false)
    private String title;

    /** Named like a word of the query language. */
    @Column(name = "position")
    private int order;

    private String metre;

    @ManyToOne(fetch = FetchType.LAZY)
    private Poet poet;

    protected Poem() {}

    public Poem(String title, int order) {
        this.title = title;
        this.order = order;
    }

    public Poem by(Poet newPoet) {
        poet = newPoet;
        return this;
    }

    public Poem in(String newMetre) {
        metre = newMetre;
        return this;
    }

    public String title() {
        return title;
    }

    public String metre() {
        return metre;
    }

    public Poet poet() {
        return poet;
    }
}
