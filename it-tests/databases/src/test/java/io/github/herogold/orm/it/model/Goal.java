package io.github.herogold.orm.it.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;

/** Where a trip leads. */
@Embeddable
record Goal(@Pattern(regexp = "[A-Z].*", message = "starts with a capital") String place) {}
