package io.github.herogold.orm.benchmarks.models.peers.herogold;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "pooled_item")
class HeroGoldPooledItem extends SequenceModel {
    private int code;
    private @Nullable String name;

    protected HeroGoldPooledItem() {}

    HeroGoldPooledItem(int code) {
        this.code = code;
        this.name = "item " + code;
    }

    int code() {
        return code;
    }

    @Nullable String name() {
        return name;
    }
}
