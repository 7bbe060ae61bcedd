package io.github.herogold.orm.benchmarks.models.peers.ebean;

import io.ebean.Model;
import io.ebean.annotation.WhenCreated;
import io.ebean.annotation.WhenModified;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row with an id of a sequence. */
@Entity
@Table(name = "pooled_item")
public class EbeanPooledItem extends Model {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pooled")
    @SequenceGenerator(name = "pooled", sequenceName = "pooled_item_seq", allocationSize = 50)
    private long id;

    private int code;
    private @Nullable String name;

    @WhenCreated private @Nullable Instant createdAt;

    @WhenModified private @Nullable Instant updatedAt;

    EbeanPooledItem(int code) {
        this.code = code;
        this.name = "item " + code;
    }

    long id() {
        return id;
    }

    int code() {
        return code;
    }

    @Nullable String name() {
        return name;
    }

    @Nullable Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
