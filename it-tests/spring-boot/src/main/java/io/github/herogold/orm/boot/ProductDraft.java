package io.github.herogold.orm.boot;

/**
 * A product as a client wants it.
 *
 * @param name what it is called
 * @param price what it costs, in cents
 * @param department the code of its department
 */
public record ProductDraft(String name, int price, String department) {
    Product product() {
        return new Product(name, price, Department.get(department));
    }
}
