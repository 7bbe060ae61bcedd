package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.Column;
import io.github.herogold.orm.schema.Constraint;
import io.github.herogold.orm.schema.Constraint.Check;
import io.github.herogold.orm.schema.Constraint.ForeignKey;
import io.github.herogold.orm.schema.Constraint.Index;
import io.github.herogold.orm.schema.Constraint.PrimaryKey;
import io.github.herogold.orm.schema.Constraint.UniqueKey;
import io.github.herogold.orm.schema.ObjectName;
import io.github.herogold.orm.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Selectable;
import org.jspecify.annotations.Nullable;

/** Reads what Hibernate knows of a table. */
final class TableReader {
    private static final Pattern CHECK = Pattern.compile(" check ?\\(");

    private final Metadata metadata;
    private final Dialect dialect;
    private final Function<QualifiedName, ObjectName> names;
    private final SqlStringGenerationContext context;
    private final ConstraintNames constraintNames = new ConstraintNames();

    TableReader(
            Metadata metadata,
            Function<QualifiedName, ObjectName> names,
            SqlStringGenerationContext context) {
        this.metadata = metadata;
        this.dialect = metadata.getDatabase().getDialect();
        this.names = names;
        this.context = context;
    }

    Table table(org.hibernate.mapping.Table table) {
        if (table.isView()) {
            throw Messages.unsupported("the view " + table.getName());
        }
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        Optional.ofNullable(table.getPrimaryKey())
                .filter(key -> key.getColumnSpan() > 0)
                .ifPresent(key -> constraints.add(new PrimaryKey(names(key.getColumns()))));
        readUniqueKeys(table, constraints);
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            columns.add(column(table, column));
            readChecks(table, List.of(name(column)), column.getCheckConstraints(), constraints);
        }
        readChecks(table, List.of(), table.getChecks(), constraints);
        table.getForeignKeyCollection().stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .forEach(key -> constraints.add(foreignKey(key)));
        table.getIndexes().values().forEach(index -> constraints.add(index(index)));
        requireAllChecks(table, constraints);
        return new Table(
                names.apply(table.getQualifiedTableName()),
                columns,
                constraints,
                Optional.ofNullable(table.getComment()),
                options(table));
    }

    /** Those on parts of a JSON column are put together only where a statement is written. */
    private void requireAllChecks(org.hibernate.mapping.Table table, List<Constraint> constraints) {
        String creation =
                dialect.getTableExporter().getSqlCreateStrings(table, metadata, context)[0];
        long created = CHECK.matcher(creation).results().count();
        if (created != constraints.stream().filter(Check.class::isInstance).count()) {
            throw Messages.unsupported(
                    "the checks on the parts of a column of the table " + table.getName());
        }
    }

    private String options(org.hibernate.mapping.Table table) {
        return (dialect.getTableTypeString() + " " + text(table.getOptions())).strip();
    }

    private Column column(org.hibernate.mapping.Table table, org.hibernate.mapping.Column column) {
        requireNoOptions(table, column.getName(), column.getOptions());
        String type = column.getSqlType(metadata);
        String collation =
                column.getCollation() == null
                        ? ""
                        : " collate " + dialect.quoteCollation(column.getCollation());
        return new Column(
                name(column),
                (type + collation + (column.isNullable() ? dialect.getNullColumnString(type) : ""))
                        .strip(),
                !column.isNullable(),
                Optional.ofNullable(column.getDefaultValue()),
                Optional.ofNullable(column.getGeneratedAs())
                        .map(it -> dialect.generatedAs(it).strip()),
                identity(column),
                Optional.ofNullable(column.getComment()));
    }

    private Optional<String> identity(org.hibernate.mapping.Column column) {
        if (!column.isIdentity()) {
            return Optional.empty();
        }
        IdentityColumnSupport support = dialect.getIdentityColumnSupport();
        String clause = support.getIdentityColumnString(column.getSqlTypeCode(mapping()));
        return Optional.of(clause.replaceFirst("(?i)^not null ", "").strip());
    }

    private org.hibernate.type.MappingContext mapping() {
        return (org.hibernate.type.MappingContext) metadata;
    }

    private void readUniqueKeys(org.hibernate.mapping.Table table, List<Constraint> constraints) {
        Set<Set<String>> seen = new HashSet<>();
        constraints.forEach(key -> seen.add(Set.copyOf(key.columns())));
        List<org.hibernate.mapping.UniqueKey> keys =
                table.getUniqueKeys().values().stream()
                        .sorted(
                                Comparator.comparing(
                                                org.hibernate.mapping.UniqueKey::isNameExplicit)
                                        .reversed()
                                        .thenComparing(key -> names(key.getColumns()).toString()))
                        .toList();
        for (org.hibernate.mapping.UniqueKey key : keys) {
            requireNoOptions(table, key.getName(), key.getOptions());
            List<String> columns = names(key.getColumns());
            if (seen.add(Set.copyOf(columns)) || key.isNameExplicit()) {
                String name =
                        key.isNameExplicit()
                                ? taken(key.getName())
                                : constraintNames.name("uk", table.getName(), columns);
                constraints.add(new UniqueKey(name, columns));
            }
        }
        // Hibernate makes keys of these only when it writes statements.
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            List<String> columns = List.of(name(column));
            if (column.isUnique() && seen.add(Set.copyOf(columns))) {
                constraints.add(
                        new UniqueKey(
                                constraintNames.name("uk", table.getName(), columns), columns));
            }
        }
    }

    private void readChecks(
            org.hibernate.mapping.Table table,
            List<String> columns,
            Collection<CheckConstraint> checks,
            List<Constraint> constraints) {
        checks.stream()
                .sorted(Comparator.comparing(CheckConstraint::getConstraint))
                .forEach(check -> constraints.add(check(table, columns, check)));
    }

    private Check check(
            org.hibernate.mapping.Table table, List<String> columns, CheckConstraint check) {
        requireNoOptions(table, "check", check.getOptions());
        String name =
                check.isNamed()
                        ? taken(check.getName())
                        : constraintNames.name("ck", table.getName(), columns);
        return new Check(name, check.getConstraint());
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
        requireNoOptions(key.getTable(), key.getName(), key.getOptions());
        requireNoOptions(key.getTable(), key.getName(), key.getKeyDefinition());
        org.hibernate.mapping.Table target = key.getReferencedTable();
        requireFound(key.getTable(), target);
        List<org.hibernate.mapping.Column> columns =
                key.isReferenceToPrimaryKey()
                        ? target.getPrimaryKey().getColumns()
                        : key.getReferencedColumns();
        OnDeleteAction action = key.getOnDeleteAction();
        return new ForeignKey(
                taken(key.getName()),
                names(key.getColumns()),
                names.apply(target.getQualifiedTableName()),
                names(columns),
                action == null || action == OnDeleteAction.NO_ACTION ? "" : action.toSqlString());
    }

    // Without a schema, the table that is referred to is looked for beside the one that refers.
    private void requireFound(
            org.hibernate.mapping.Table table, org.hibernate.mapping.Table target) {
        ObjectName from = names.apply(table.getQualifiedTableName());
        ObjectName to = names.apply(target.getQualifiedTableName());
        if (from.schema().isPresent() && to.schema().isEmpty()) {
            throw Messages.unsupported(
                    "the foreign key of %s to %s, whose schema is not named: set hibernate.default_schema"
                            .formatted(from, to));
        }
    }

    private Index index(org.hibernate.mapping.Index index) {
        requireNoOptions(index.getTable(), index.getName(), index.getOptions());
        List<String> columns =
                index.getSelectables().stream()
                        .map(
                                it ->
                                        (text(it)
                                                        + " "
                                                        + text(
                                                                index.getSelectableOrderMap()
                                                                        .get(it)))
                                                .strip())
                        .toList();
        return new Index(index.getQuotedName(dialect), columns, index.isUnique());
    }

    private String text(Selectable selectable) {
        return selectable instanceof org.hibernate.mapping.Column column
                ? name(column)
                : selectable.getText(dialect);
    }

    /** A name that is given, as it stands in a statement. */
    private String taken(String name) {
        String spelled = Identifier.toIdentifier(name).render(dialect);
        constraintNames.take(spelled);
        return spelled;
    }

    private List<String> names(Collection<org.hibernate.mapping.Column> columns) {
        return columns.stream().map(this::name).toList();
    }

    private String name(org.hibernate.mapping.Column column) {
        return column.getQuotedName(dialect);
    }

    private static String text(@Nullable String options) {
        return options == null ? "" : options;
    }

    private static void requireNoOptions(
            org.hibernate.mapping.Table table, String what, @Nullable String options) {
        if (!text(options).isBlank()) {
            throw Messages.unsupported(
                    "the options \"%s\" of %s in the table %s"
                            .formatted(options, what, table.getName()));
        }
    }
}
