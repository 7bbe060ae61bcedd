package io.github.herogold.orm.spring;

import io.github.herogold.orm.OrmException;
import org.jspecify.annotations.Nullable;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException noManager(@Nullable String unit) {
        return new OrmException(
                "No transaction manager of the application context is that of the unit of"
                        + " persistence "
                        + unit
                        + ". Declare a JpaTransactionManager with its EntityManagerFactory.");
    }

    static String active(@Nullable String transaction) {
        return "It is a transaction of Spring%s. Name the transaction manager of the unit in"
                        .formatted(transaction == null ? "" : ", of " + transaction)
                + " @Transactional; without Spring Boot, declare a bean SpringUnits, which lets"
                + " models take part in the transactions of that manager.";
    }
}
