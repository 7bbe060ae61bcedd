package io.github.herogold.orm.sharding;

import io.github.herogold.orm.model.ActiveRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A model whose rows are spread over the databases, by customer: numbers that each database counts
 * for itself would be there twice.
 */
@Entity
@Table(name = "purchases")
public class Purchase extends ActiveRecord {
    @Id private UUID id = UUID.randomUUID();

    @Column(name = "customer_id", updatable = false)
    private long customerId;

    private int total;

    /** For the persistence provider. */
    protected Purchase() {}

    Purchase(long customerId, int total) {
        this.customerId = customerId;
        this.total = total;
    }

    UUID getId() {
        return id;
    }

    int getTotal() {
        return total;
    }

    void setTotal(int newTotal) {
        total = newTotal;
    }
}
