package io.github.herogold.orm.it.readme;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.migrations.MigrationManager;
import io.github.herogold.orm.migrations.MigrationSettings;
import io.github.herogold.orm.migrations.MigrationSource;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;

/** A database with the table of {@link User}, and the unit that maps it. */
record Database(Address address, EntityManagerFactory factory) implements AutoCloseable {

    static Database migrated(Address address) {
        try (MigrationManager manager = MigrationManager.open(settings(address))) {
            manager.runMigrations();
        }
        EntityManagerFactory factory =
                new PersistenceConfiguration("readme")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(User.class)
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property("hibernate.hbm2ddl.auto", "validate")
                        .createEntityManagerFactory();
        return new Database(address, factory);
    }

    static MigrationSettings settings(Address address) {
        return MigrationSettings.of(address.url())
                .withUser(address.user(), address.password())
                .withSource(MigrationSource.of(new CreateUsersTable(), new MigrateUserStatus()));
    }

    @Override
    public void close() {
        factory.close();
    }
}
