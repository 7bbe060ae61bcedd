package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;

/** A model of a {@link VisitingApplication}. */
@Entity
public class Visit extends BaseModel {
    @NotBlank private String visitor;

    protected Visit() {}

    public Visit(String visitor) {
        this.visitor = visitor;
    }

    public String visitor() {
        return visitor;
    }
}
