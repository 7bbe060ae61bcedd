package io.github.herogold.orm.it.model.entities;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;

/** Where a trip leads. */
@Embeddable
public record Goal(@Pattern(regexp = "[A-Z].*", message = "starts with a capital") String place) {}
