package io.github.herogold.orm.boot;

import org.jspecify.annotations.Nullable;

/**
 * A product as clients see it.
 *
 * @param id its number
 * @param name what it is called
 * @param price what it costs, in cents
 * @param department the title of its department
 */
public record ProductView(@Nullable Long id, String name, int price, String department) {
    // The department is read here, where the product was read without it.
    static ProductView of(Product product) {
        return new ProductView(
                product.getId(),
                product.getName(),
                product.getPrice(),
                product.getDepartment().getTitle());
    }
}
