package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody who writes books. */
@Entity
@Table(name = "authors")
public class Author extends BaseModel {
    @NotNull
    @Size(max = 100)
    @Column(name = "first_name", nullable = false)
    private String firstName;

    @NotBlank
    @Size(max = 100)
    @Column(name = "last_name", nullable = false)
    private String lastName;

    /** For the persistence provider. */
    protected Author() {}

    /**
     * Makes an author, to be added.
     *
     * @param firstName the given names; empty for one who has a single name, as Homer
     * @param lastName the family name
     */
    public Author(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    /**
     * The given names.
     *
     * @return names, possibly empty
     */
    public String getFirstName() {
        return firstName;
    }

    /**
     * The family name.
     *
     * @return a name
     */
    public String getLastName() {
        return lastName;
    }

    /**
     * Gives the author another name.
     *
     * @param newFirstName the given names, possibly empty
     * @param newLastName the family name
     */
    public void rename(String newFirstName, String newLastName) {
        firstName = newFirstName;
        lastName = newLastName;
    }

    /**
     * The whole name, as on a cover.
     *
     * @return the given names and the family name
     */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /**
     * What the author has written.
     *
     * @return a query for books
     */
    public Query<Book> books() {
        return Book.by(this);
    }
}
