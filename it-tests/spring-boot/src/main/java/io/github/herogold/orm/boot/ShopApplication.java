package io.github.herogold.orm.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A shop as an application of Spring Boot. */
@SpringBootApplication
public class ShopApplication {

    /** For Spring. */
    public ShopApplication() {}

    /**
     * Starts the shop.
     *
     * @param arguments properties of Spring Boot
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }
}
