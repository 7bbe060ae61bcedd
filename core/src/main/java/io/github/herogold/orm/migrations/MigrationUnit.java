package io.github.herogold.orm.migrations;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import javax.sql.DataSource;

/** The unit of persistence that a manager works with: its own, or the application's. */
final class MigrationUnit {
    private static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";
    private static final String SCHEMA_ACTION =
            "jakarta.persistence.schema-generation.database.action";

    private MigrationUnit() {}

    /** Builds a unit with nothing but {@link MigrationRecord} in it. */
    static EntityManagerFactory over(DataSource dataSource) {
        return new PersistenceConfiguration("herogold-migrations")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .managedClass(ActiveRecord.class)
                .managedClass(BaseModel.class)
                .managedClass(MigrationRecord.class)
                .validationMode(ValidationMode.NONE)
                // Else a hibernate.hbm2ddl.auto=create-drop of the environment would reach here.
                .property(SCHEMA_ACTION, "none")
                .property(DATA_SOURCE, dataSource)
                // Models of the application are not looked for in this unit.
                .property("herogold.register", "false")
                .createEntityManagerFactory();
    }

    static void requireUsable(EntityManagerFactory factory) {
        if (factory.getTransactionType() != PersistenceUnitTransactionType.RESOURCE_LOCAL) {
            throw Messages.jtaUnit(factory.getName());
        }
        boolean hasRecord =
                factory.getMetamodel().getEntities().stream()
                        .anyMatch(entity -> entity.getJavaType() == MigrationRecord.class);
        if (!hasRecord) {
            throw Messages.recordNotMapped(factory.getName());
        }
    }
}
