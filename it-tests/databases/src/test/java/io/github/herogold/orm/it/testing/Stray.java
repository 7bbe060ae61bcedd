package io.github.herogold.orm.it.testing;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

/** A model that no migration makes a table for. */
@Entity
class Stray extends BaseModel {}
