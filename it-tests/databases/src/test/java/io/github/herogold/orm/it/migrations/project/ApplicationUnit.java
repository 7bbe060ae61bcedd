package io.github.herogold.orm.it.migrations.project;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.PersistenceConfiguration;
import javax.sql.DataSource;

/** The unit of persistence of an application, with the base classes of its models. */
public final class ApplicationUnit {
    public static final String NAME = "application";

    private ApplicationUnit() {}

    public static PersistenceConfiguration of(Address address, Class<?>... entities) {
        return of(entities)
                .property(PersistenceConfiguration.JDBC_URL, address.url())
                .property(PersistenceConfiguration.JDBC_USER, address.user())
                .property(PersistenceConfiguration.JDBC_PASSWORD, address.password());
    }

    public static PersistenceConfiguration of(DataSource dataSource, Class<?>... entities) {
        return of(entities).property("jakarta.persistence.nonJtaDataSource", dataSource);
    }

    private static PersistenceConfiguration of(Class<?>... entities) {
        PersistenceConfiguration unit =
                new PersistenceConfiguration(NAME)
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class);
        for (Class<?> entity : entities) {
            unit.managedClass(entity);
        }
        return unit;
    }
}
