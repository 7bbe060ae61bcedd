package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A row with an auto-incremented id. */
@Entity
public class Item extends BaseModel {
    private int code;
    private @Nullable String name;

    /** For the persistence provider. */
    protected Item() {}

    /**
     * A new row.
     *
     * @param code its number
     */
    public Item(int code) {
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
