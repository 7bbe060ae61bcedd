package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Somebody who writes poems: where, in which languages, and who taught it. */
@Entity
public class Poet extends BaseModel {
    private String name;

    @Embedded private Home home;

    @ElementCollection private Set<String> languages = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Poet teacher;

    protected Poet() {}

    public Poet(String name, Home home, String... languages) {
        this.name = name;
        this.home = home;
        this.languages.addAll(List.of(languages));
    }

    public Poet taughtBy(Poet newTeacher) {
        teacher = newTeacher;
        return this;
    }

    public Poet teacher() {
        return teacher;
    }

    public Poet speaking(String language) {
        languages.add(language);
        return this;
    }

    public Set<String> languages() {
        return languages;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String name() {
        return name;
    }

    public Home home() {
        return home;
    }
}
