package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A subject with a label, and what it is known by, beside what its mapping is about. */
@MappedSuperclass
abstract class Thing extends BaseModel implements Subject {
    @Column(length = 60)
    String label = "new";

    @Column(unique = true)
    String mark = UUID.randomUUID().toString();

    @Override
    public void change(int number) {
        label = "changed " + number;
    }

    @Override
    public Object view() {
        return label;
    }
}
