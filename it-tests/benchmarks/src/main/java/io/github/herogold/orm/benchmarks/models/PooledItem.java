package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A row with an id of a sequence. */
@Entity
public class PooledItem extends SequenceModel {
    private int code;
    private @Nullable String name;

    /** For the persistence provider. */
    protected PooledItem() {}

    /**
     * A new row.
     *
     * @param code its number
     */
    public PooledItem(int code) {
        this.code = code;
        this.name = "item " + code;
    }

    void renumber(int newCode) {
        code = newCode;
    }

    int code() {
        return code;
    }

    @Nullable String name() {
        return name;
    }
}
