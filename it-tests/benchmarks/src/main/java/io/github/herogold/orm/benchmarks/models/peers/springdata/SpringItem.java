package io.github.herogold.orm.benchmarks.models.peers.springdata;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "item")
class SpringItem extends Timestamped {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int code;
    private @Nullable String name;

    protected SpringItem() {}

    SpringItem(int code) {
        this.code = code;
        this.name = "item " + code;
    }

    @Nullable Long id() {
        return id;
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
