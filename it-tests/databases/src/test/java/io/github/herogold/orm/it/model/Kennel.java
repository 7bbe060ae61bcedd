package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.GeneratedColumn;

/** An entity whose writes reach others: dogs of its own, and trainers that it shares. */
@Entity(name = "Kennel")
class Kennel extends BaseModel {
    @Column(length = 40)
    private String name;

    @GeneratedColumn("upper(name)")
    @Column(length = 40)
    private String shout;

    private int edits;

    @Version private int version;

    @OneToMany(
            mappedBy = "kennel",
            cascade = CascadeType.ALL,
            orphanRemoval = true,
            fetch = FetchType.EAGER)
    private List<Dog> dogs = new ArrayList<>();

    @ManyToMany(
            cascade = {CascadeType.PERSIST, CascadeType.MERGE},
            fetch = FetchType.EAGER)
    private Set<Trainer> trainers = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    private Set<String> prizes = new HashSet<>();

    protected Kennel() {}

    Kennel(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String shout() {
        return shout;
    }

    int edits() {
        return edits;
    }

    int version() {
        return version;
    }

    List<Dog> dogs() {
        return dogs;
    }

    Set<Trainer> trainers() {
        return trainers;
    }

    Set<String> prizes() {
        return prizes;
    }

    Kennel rename(String newName) {
        name = newName;
        return this;
    }

    Dog take(String dog) {
        Dog taken = new Dog(this, dog);
        dogs.add(taken);
        return taken;
    }

    @PrePersist
    @PreUpdate
    private void countEdits() {
        edits++;
    }

    /** One that belongs to a kennel. */
    @Entity(name = "Dog")
    static class Dog extends BaseModel {
        @ManyToOne Kennel kennel;

        String name;

        @Version private long version;

        protected Dog() {}

        Dog(Kennel kennel, String name) {
            this.kennel = kennel;
            this.name = name;
        }

        Dog rename(String newName) {
            name = newName;
            return this;
        }

        long version() {
            return version;
        }
    }

    /** One that several kennels may have. */
    @Entity(name = "Trainer")
    static class Trainer extends BaseModel {
        String name;

        protected Trainer() {}

        Trainer(String name) {
            this.name = name;
        }
    }
}
