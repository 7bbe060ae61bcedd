package io.github.herogold.orm.boot;

import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;

/** A part of the shop, known by its code. */
@Entity
@Table(name = "departments")
public class Department extends ActiveRecord {
    @Id private String code = "";

    @NotBlank private String title = "";

    /** For the persistence provider. */
    protected Department() {}

    /**
     * Makes a department, to be added.
     *
     * @param code a short name
     * @param title a long one
     */
    public Department(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /**
     * The short name.
     *
     * @return a code
     */
    public String getCode() {
        return code;
    }

    /**
     * The long name.
     *
     * @return a title
     */
    public String getTitle() {
        return title;
    }
}
