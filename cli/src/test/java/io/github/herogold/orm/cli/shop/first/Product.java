package io.github.herogold.orm.cli.shop.first;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A product before it is changed. */
@Entity
@Table(name = "products")
class Product {
    @Id private long id;

    @Column(nullable = false)
    private String title = "";

    long id() {
        return id;
    }

    String title() {
        return title;
    }
}
