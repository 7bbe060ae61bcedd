package io.github.herogold.orm.benchmarks.models.peers.springdata;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The times of a row, set as an application does it that has no auditing by Spring. */
@MappedSuperclass
abstract class Timestamped {
    @Column(name = "created_at", nullable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private @Nullable Instant updatedAt;

    @Nullable Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant updatedAt() {
        return updatedAt;
    }

    @PrePersist
    void stampCreation() {
        createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        updatedAt = createdAt;
    }

    @PreUpdate
    void stampChange() {
        updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
