package io.github.herogold.orm.it.model;

import jakarta.persistence.Embeddable;

/** Where a poet lives. */
@Embeddable
record Home(String town, String country) {}
