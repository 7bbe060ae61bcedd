package io.github.herogold.orm.engine.session;

import io.github.herogold.orm.engine.connection.ConnectionPool;
import io.github.herogold.orm.engine.database.Database;
import io.github.herogold.orm.engine.database.JdbcWork;
import io.github.herogold.orm.engine.database.Refusal;
import io.github.herogold.orm.engine.database.SessionOwner;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.MigrationRecord;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.sql.SqlDialect;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceProvider;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** The unit of persistence that a manager works with, and the connections below it. */
public abstract sealed class MigrationUnit {
    private Optional<SessionOwner> owner = Optional.empty();

    /**
     * A unit of the manager's own, built when the first migration needs it.
     *
     * @param dataSource where its connections come from
     * @param provider what builds it, where that is not the first that Jakarta Persistence finds
     */
    public static MigrationUnit over(
            ConnectionPool dataSource, Optional<PersistenceProvider> provider) {
        return new Own(dataSource, provider);
    }

    /**
     * The unit of an application.
     *
     * @throws InvalidRequestException if it cannot serve for migrations
     */
    public static MigrationUnit of(EntityManagerFactory factory) {
        requireUsable(factory);
        return new Application(factory);
    }

    /**
     * Does work on a connection that is in no transaction, and is nobody else's meanwhile.
     *
     * @throws DatabaseUnavailableException around the SQLException of the work
     */
    public abstract <R> R onConnection(JdbcWork<R> work);

    /** A session for one migration, or for whatever else runs in transactions of its own. */
    public abstract Session session();

    /** The factory of entity managers, which is built when it is first asked for. */
    public abstract EntityManagerFactory factory();

    /** Whether one transaction after another runs in the same session of the database. */
    public abstract boolean keepsSessions();

    /** Makes sure that nobody gets a connection that a migration has changed or broken. */
    public abstract void discardConnections();

    /** Closes what it has opened. */
    public abstract void close();

    /** Who has the sessions of this unit next; asked of the database once. */
    public SessionOwner owner(Database database) {
        SessionOwner known = owner.orElseGet(() -> findOwner(database));
        owner = Optional.of(known);
        return known;
    }

    private SessionOwner findOwner(Database database) {
        SessionOwner behindNoPooler =
                keepsSessions() ? SessionOwner.MANAGER : SessionOwner.APPLICATION;
        return database.dialect() == SqlDialect.POSTGRESQL && !database.sharded()
                ? onConnection(connection -> SessionOwner.of(connection, behindNoPooler))
                : behindNoPooler;
    }

    private static void requireUsable(EntityManagerFactory factory) {
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

    private static final class Own extends MigrationUnit {
        private static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";
        private static final String DATABASE = "jakarta.persistence.database";
        private static final String SCHEMA_ACTION =
                "jakarta.persistence.schema-generation.database.action";

        private final ConnectionPool dataSource;
        private final Optional<PersistenceProvider> provider;
        private Optional<EntityManagerFactory> built = Optional.empty();

        Own(ConnectionPool dataSource, Optional<PersistenceProvider> provider) {
            this.dataSource = dataSource;
            this.provider = provider;
        }

        @Override
        public <R> R onConnection(JdbcWork<R> work) {
            return dataSource.onConnection(work);
        }

        @Override
        public Session session() {
            return new OwnSession(dataSource, this::factory);
        }

        @Override
        public EntityManagerFactory factory() {
            EntityManagerFactory factory = built.orElseGet(this::build);
            built = Optional.of(factory);
            return factory;
        }

        private EntityManagerFactory build() {
            return dataSource.onConnection(
                    connection -> build(configuration(connection.getMetaData())));
        }

        private EntityManagerFactory build(PersistenceConfiguration configuration) {
            return provider.map(known -> known.createEntityManagerFactory(configuration))
                    .orElseGet(configuration::createEntityManagerFactory);
        }

        private PersistenceConfiguration configuration(DatabaseMetaData database)
                throws SQLException {
            return new PersistenceConfiguration("herogold-migrations")
                    .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                    .managedClass(ActiveRecord.class)
                    .managedClass(BaseModel.class)
                    .managedClass(MigrationRecord.class)
                    .validationMode(ValidationMode.NONE)
                    // Else a hibernate.hbm2ddl.auto=create-drop of the environment would reach
                    // here.
                    .property(SCHEMA_ACTION, "none")
                    .property(DATA_SOURCE, dataSource)
                    // What the provider would ask the database for once more.
                    .property(DATABASE + "-product-name", database.getDatabaseProductName())
                    .property(DATABASE + "-major-version", database.getDatabaseMajorVersion())
                    .property(DATABASE + "-minor-version", database.getDatabaseMinorVersion())
                    .property("hibernate.boot.allow_jdbc_metadata_access", "false")
                    .property("hibernate.xml_mapping_enabled", "false")
                    // A server may bring Envers, which has nothing to audit here, and needs XML.
                    .property("hibernate.integration.envers.enabled", "false")
                    .property("hibernate.cache.use_second_level_cache", "false")
                    // The attributes of BaseModel_ stay those of the application.
                    .property("hibernate.jpa.static_metamodel.population", "disabled")
                    // Models of the application are not looked for in this unit.
                    .property("herogold.register", "false");
        }

        @Override
        public boolean keepsSessions() {
            return true;
        }

        @Override
        public void discardConnections() {
            dataSource.discardIdle();
        }

        @Override
        public void close() {
            built.ifPresent(EntityManagerFactory::close);
            dataSource.close();
        }
    }

    private static final class Application extends MigrationUnit {
        private final EntityManagerFactory factory;

        Application(EntityManagerFactory factory) {
            this.factory = factory;
        }

        @Override
        public <R> R onConnection(JdbcWork<R> work) {
            try {
                return factory.callInTransaction(
                        em ->
                                new EntityManagerSession(em)
                                        .on(connection -> outsideTransaction(connection, work)));
            } catch (PersistenceException e) {
                throw Refusal.of(e);
            }
        }

        // The entity manager's own transaction pins the connection, and has nothing in it.
        private static <R> R outsideTransaction(Connection connection, JdbcWork<R> work)
                throws SQLException {
            connection.setAutoCommit(true);
            try {
                R result = work.on(connection);
                connection.setAutoCommit(false);
                return result;
            } catch (SQLException | RuntimeException e) {
                // Else the rollback that follows would be refused, and hide what happened.
                if (!connection.isClosed()) {
                    connection.setAutoCommit(false);
                }
                throw e;
            }
        }

        @Override
        public Session session() {
            return new EntityManagerSession(factory.createEntityManager());
        }

        @Override
        public EntityManagerFactory factory() {
            return factory;
        }

        @Override
        public boolean keepsSessions() {
            return false;
        }

        // A pool looks after its connections itself.
        @Override
        public void discardConnections() {}

        @Override
        public void close() {}
    }
}
