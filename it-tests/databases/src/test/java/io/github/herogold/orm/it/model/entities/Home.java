package io.github.herogold.orm.it.model.entities;

import jakarta.persistence.Embeddable;

/** Where a poet lives. */
@Embeddable
public record Home(String town, String country) {}
