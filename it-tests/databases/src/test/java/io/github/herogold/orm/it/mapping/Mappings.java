package io.github.herogold.orm.it.mapping;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.SequenceModel;
import io.github.herogold.orm.model.SoftDeleteModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** The kinds of mapping, and a unit of all of them. */
final class Mappings {
    static final List<Kind<?>> ALL = all();

    private Mappings() {}

    private static List<Kind<?>> all() {
        Enhancement.of("Columns$Lazy");
        return Stream.of(
                        Keys.KINDS,
                        Hierarchies.KINDS,
                        Associations.KINDS,
                        References.KINDS,
                        ManyEntities.KINDS,
                        Collections.KINDS,
                        Values.KINDS,
                        Types.KINDS,
                        Columns.KINDS,
                        Stale.KINDS)
                .<Kind<?>>flatMap(List::stream)
                .toList();
    }

    static EntityManagerFactory on(Address address) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("mappings")
                        .property(PersistenceConfiguration.JDBC_URL, address.url())
                        .property(PersistenceConfiguration.JDBC_USER, address.user())
                        .property(PersistenceConfiguration.JDBC_PASSWORD, address.password())
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .property(
                                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                                new OneTenant());
        classes().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    static List<Class<?>> classes() {
        Stream<Class<?>> shared =
                Stream.of(
                        ActiveRecord.class,
                        BaseModel.class,
                        SequenceModel.class,
                        SoftDeleteModel.class,
                        Thing.class,
                        Keys.Keyed.class,
                        Collections.Holder.class);
        Stream<Class<?>> subjects =
                ALL.stream()
                        .flatMap(
                                kind ->
                                        Stream.concat(
                                                Stream.<Class<?>>of(kind.type()),
                                                kind.others().stream()));
        return Stream.concat(shared, subjects).distinct().toList();
    }

    /** All that is done here is done by one tenant. */
    private static final class OneTenant implements CurrentTenantIdentifierResolver<String> {
        @Override
        public String resolveCurrentTenantIdentifier() {
            return "tenant";
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }
    }
}
