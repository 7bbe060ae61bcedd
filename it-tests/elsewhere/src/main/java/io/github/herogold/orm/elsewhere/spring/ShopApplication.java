package io.github.herogold.orm.elsewhere.spring;

import io.github.herogold.orm.bookshop.Author;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** The bookshop as an application of Spring Boot. */
@SpringBootApplication
@EntityScan(basePackageClasses = Author.class)
public class ShopApplication {

    /** For Spring. */
    public ShopApplication() {}

    /**
     * Starts the application.
     *
     * @param arguments properties, such as {@code --spring.datasource.url=jdbc:h2:mem:shop}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }
}
