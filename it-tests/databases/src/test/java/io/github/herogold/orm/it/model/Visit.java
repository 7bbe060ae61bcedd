package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;

/** A model of a {@link VisitingApplication}. */
@Entity
class Visit extends BaseModel {
    @NotBlank private String visitor;

    protected Visit() {}

    Visit(String visitor) {
        this.visitor = visitor;
    }

    String visitor() {
        return visitor;
    }
}
