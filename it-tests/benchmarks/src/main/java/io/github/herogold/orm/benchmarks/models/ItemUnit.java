package io.github.herogold.orm.benchmarks.models;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;

/** The unit of persistence that is measured, with tables of its own. */
final class ItemUnit {
    private ItemUnit() {}

    static EntityManagerFactory on(String url, String user) {
        return new PersistenceConfiguration("items")
                .managedClass(ActiveRecord.class)
                .managedClass(BaseModel.class)
                .managedClass(SequenceModel.class)
                .managedClass(Item.class)
                .managedClass(PooledItem.class)
                .property(PersistenceConfiguration.JDBC_URL, url)
                .property(PersistenceConfiguration.JDBC_USER, user)
                .property(PersistenceConfiguration.JDBC_PASSWORD, "")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "drop-and-create")
                .property("hibernate.jdbc.batch_size", 50)
                .createEntityManagerFactory();
    }

    static EntityManagerFactory inMemory() {
        return on("jdbc:h2:mem:items;DB_CLOSE_DELAY=-1", "sa");
    }
}
