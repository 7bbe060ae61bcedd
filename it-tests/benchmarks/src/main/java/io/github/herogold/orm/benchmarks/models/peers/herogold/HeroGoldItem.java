package io.github.herogold.orm.benchmarks.models.peers.herogold;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "item")
class HeroGoldItem extends BaseModel {
    private int code;
    private @Nullable String name;

    protected HeroGoldItem() {}

    HeroGoldItem(int code) {
        this.code = code;
        this.name = "item " + code;
    }

    int code() {
        return code;
    }

    @Nullable String name() {
        return name;
    }

    void renumber(int newCode) {
        code = newCode;
    }
}
