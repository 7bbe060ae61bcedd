package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;

/** Somebody who gets letters, once for each address. */
@Entity
public class Subscriber extends BaseModel {
    @Column(unique = true, nullable = false)
    private String email;

    @NotBlank private String name;

    @Embedded private Home home = new Home("London", "England");

    @Version private Integer version;

    protected Subscriber() {}

    public Subscriber(String email, String name) {
        this.email = email;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Home home() {
        return home;
    }

    public Integer version() {
        return version;
    }

    public void rename(String newName) {
        name = newName;
    }
}
