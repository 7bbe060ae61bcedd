package io.github.herogold.orm.cli.shop.second;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The product after it was changed. */
@Entity
@Table(name = "products")
class Product {
    @Id private long id;

    @Column(nullable = false)
    private String label = "";

    @Column(nullable = false, length = 20)
    private String sku = "";

    long id() {
        return id;
    }

    String label() {
        return label + sku;
    }
}
