package io.github.herogold.orm.hibernate.objects;

import io.github.herogold.orm.provider.ProviderKnowledge.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;
import org.hibernate.generator.internal.TenantIdGeneration;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.SqlTypes;

/**
 * What keeps Hibernate's {@code insert … on conflict} from writing rows as a session does.
 *
 * <p>Found by trying every kind of mapping with Hibernate 7.4.
 *
 * @param persister the entity class
 * @param dialect the database
 */
record StatementObstacles(EntityPersister persister, Dialect dialect) {
    private static final Set<Integer> HARMLESS =
            Set.of(SqlTypes.BOOLEAN, SqlTypes.BIT, SqlTypes.UUID);

    private static final String ENVERS = "org.hibernate.envers.";

    /** The first obstacle; a statement that updates has those of one that only inserts too. */
    Optional<String> to(Write write) {
        return Stream.concat(ofRows(write), attributes().flatMap(this::ofAttribute)).findFirst();
    }

    private Stream<String> ofRows(Write write) {
        boolean updates = write == Write.UPDATE;
        if (updates && !persister.isMutable()) {
            return Stream.of(Messages.immutable());
        }
        if (persister.getTableSpan() > 1) {
            return Stream.of(Messages.severalTables());
        }
        if (persister.getSoftDeleteMapping() != null) {
            return Stream.of(Messages.softDeleted());
        }
        if (isAudited()) {
            return Stream.of(Messages.audited());
        }
        return updates && isOneClassOfMany()
                ? Stream.of(Messages.severalClasses())
                : Stream.empty();
    }

    // Envers, which need not be there, listens to what sessions write.
    private boolean isAudited() {
        List<PostInsertEventListener> listeners = new ArrayList<>();
        persister
                .getFactory()
                .getEventEngine()
                .getListenerRegistry()
                .getEventListenerGroup(EventType.POST_INSERT)
                .fireEventOnEachListener(listeners, (listener, all) -> all.add(listener));
        return listeners.stream()
                .filter(listener -> listener.getClass().getName().startsWith(ENVERS))
                .anyMatch(listener -> listener.requiresPostCommitHandling(persister));
    }

    // Of what is excluded, Hibernate 7.4 would demand that it be of the class, and fails at that.
    private boolean isOneClassOfMany() {
        return persister instanceof AbstractEntityPersister known && known.needsDiscriminator();
    }

    private Stream<AttributeMapping> attributes() {
        return IntStream.range(0, persister.getAttributeMappings().size())
                .mapToObj(persister.getAttributeMappings()::get);
    }

    private Stream<String> ofAttribute(AttributeMapping attribute) {
        String name = attribute.getAttributeName();
        if (attribute instanceof DiscriminatedAssociationModelPart
                || (attribute instanceof ToOneAttributeMapping one && isJoined(one))) {
            return Stream.of(Messages.joined(name));
        }
        if (attribute instanceof EmbeddableValuedModelPart embedded
                && embedded.getEmbeddableTypeDescriptor().getAggregateMapping() != null) {
            return Stream.of(Messages.aggregated(name));
        }
        if (isOfTenant(attribute)) {
            return Stream.of(Messages.tenants());
        }
        if (isMadeByDatabase(attribute.getGenerator())
                || hasColumn(attribute, StatementObstacles::isTransformed)) {
            return Stream.of(Messages.madeBySql(name));
        }
        return dialect instanceof H2Dialect && hasColumn(attribute, StatementObstacles::isNoText)
                ? Stream.of(Messages.garbledByH2(name))
                : Stream.empty();
    }

    private static boolean isJoined(ToOneAttributeMapping association) {
        return association.getSideNature() == ForeignKeyDescriptor.Nature.KEY
                && (association.hasNotFoundAction() || !association.isReferenceToPrimaryKey());
    }

    // The row of another tenant would be overwritten.
    private static boolean isOfTenant(AttributeMapping attribute) {
        return attribute.getGenerator() instanceof TenantIdGeneration;
    }

    private boolean isMadeByDatabase(Generator generator) {
        return generator instanceof OnExecutionGenerator ofDatabase
                && generator.generatedOnExecution()
                && ofDatabase.referenceColumnsInSql(dialect);
    }

    private static boolean hasColumn(
            AttributeMapping attribute, Predicate<SelectableMapping> wanted) {
        List<SelectableMapping> columns = new ArrayList<>();
        attribute.forEachSelectable((place, column) -> columns.add(column));
        return columns.stream().anyMatch(wanted);
    }

    // A parameter of the values that H2 merges is text to it, whatever it was bound as.
    private static boolean isNoText(SelectableMapping column) {
        int type = column.getJdbcMapping().getJdbcType().getDdlTypeCode();
        return !SqlTypes.isNumericType(type)
                && !SqlTypes.isCharacterOrClobType(type)
                && !SqlTypes.isTemporalType(type)
                && !SqlTypes.isEnumType(type)
                && !HARMLESS.contains(type);
    }

    private static boolean isTransformed(SelectableMapping column) {
        String expression = column.getCustomWriteExpression();
        return expression != null && !expression.equals("?");
    }
}
