package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A model of an application, whose table its migrations make. */
@Entity
@Table(name = "readers")
public class Reader extends BaseModel {
    @Column(name = "name", nullable = false, unique = true)
    private String name = "";

    /** For the persistence provider. */
    protected Reader() {}

    public Reader(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }
}
