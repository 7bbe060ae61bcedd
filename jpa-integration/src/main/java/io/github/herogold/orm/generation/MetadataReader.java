package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.DatabaseObject;
import io.github.herogold.orm.schema.ObjectName;
import io.github.herogold.orm.schema.RelationalModel;
import io.github.herogold.orm.schema.Sequence;
import io.github.herogold.orm.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.jspecify.annotations.Nullable;

/** Reads what Hibernate knows of tables, sequences and types. */
final class MetadataReader {
    private static final String DEFAULT_SCHEMA = "hibernate.default_schema";

    /** The type that one makes, as Hibernate writes it. */
    private static final Pattern CREATION =
            Pattern.compile("(?i)create (?:type|domain) (\\S+) as .*", Pattern.DOTALL);

    private static final Pattern CAST = Pattern.compile("(?i)create (cast \\(.*?\\)) .*");

    private final Metadata metadata;
    private final Map<String, String> settings;
    private final Database database;
    private final Dialect dialect;
    private final NameQualifierSupport qualifiers;
    private final SqlStringGenerationContext context;

    MetadataReader(Metadata metadata, Map<String, String> settings) {
        this.metadata = metadata;
        this.settings = settings;
        this.database = metadata.getDatabase();
        this.dialect = database.getDialect();
        this.qualifiers = database.getJdbcEnvironment().getNameQualifierSupport();
        this.context =
                SqlStringGenerationContextImpl.fromConfigurationMapForMigration(
                        database.getJdbcEnvironment(), database, Map.copyOf(settings));
    }

    RelationalModel model() {
        SortedSet<String> schemas = new TreeSet<>();
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        TableReader reader = new TableReader(metadata, this::name, context);
        for (Namespace namespace : database.getNamespaces()) {
            if (!namespace.getUserDefinedTypes().isEmpty()) {
                throw Messages.unsupported(
                        "the type " + namespace.getUserDefinedTypes().iterator().next().getName());
            }
            namespace.getTables().stream()
                    .filter(org.hibernate.mapping.Table::isPhysicalTable)
                    .sorted(Comparator.comparing(org.hibernate.mapping.Table::getName))
                    .map(reader::table)
                    .forEach(tables::add);
            namespace.getSequences().forEach(it -> sequences.add(sequence(it)));
            schema(namespace).ifPresent(it -> schemas.add(it));
        }
        return new RelationalModel(List.copyOf(schemas), tables, sequences, objects());
    }

    /** A schema that entities name, where something is in it. */
    private Optional<String> schema(Namespace namespace) {
        boolean isEmpty =
                namespace.getTables().isEmpty() && !namespace.getSequences().iterator().hasNext();
        return isEmpty || !qualifiers.supportsSchemas()
                ? Optional.empty()
                : Optional.ofNullable(namespace.getPhysicalName().schema())
                        .map(it -> it.render(dialect));
    }

    private ObjectName name(QualifiedName name) {
        if (name.getCatalogName() != null && qualifiers.supportsCatalogs()) {
            throw Messages.unsupported(
                    "%s in the catalog %s".formatted(name.getObjectName(), name.getCatalogName()));
        }
        return new ObjectName(schema(name.getSchemaName()), name.getObjectName().render(dialect));
    }

    private Optional<String> schema(@Nullable Identifier given) {
        return qualifiers.supportsSchemas()
                ? Optional.ofNullable(given)
                        .or(
                                () ->
                                        Optional.ofNullable(
                                                Identifier.toIdentifier(
                                                        settings.get(DEFAULT_SCHEMA))))
                        .map(it -> it.render(dialect))
                : Optional.empty();
    }

    private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
        ObjectName name = name(sequence.getName());
        int start = sequence.getInitialValue();
        int increment = sequence.getIncrementSize();
        String plain =
                "create sequence %s start with %d increment by %d"
                        .formatted(name, start, increment);
        String created =
                String.join(
                        " ",
                        dialect.getSequenceSupport()
                                .getCreateSequenceStrings(name.toString(), start, increment));
        if (!created.startsWith(plain)) {
            throw Messages.unsupported("the sequence " + name);
        }
        String options = Optional.ofNullable(sequence.getOptions()).orElse("");
        return new Sequence(
                name,
                start,
                increment,
                (created.substring(plain.length()) + " " + options).strip());
    }

    private List<DatabaseObject> objects() {
        return database.getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(dialect))
                .map(this::object)
                .toList();
    }

    private DatabaseObject object(AuxiliaryDatabaseObject object) {
        List<String> create = Arrays.asList(object.sqlCreateStrings(context));
        String name =
                create.stream()
                        .map(CREATION::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .findFirst()
                        .orElseThrow(() -> Messages.unsupported(object.getExportIdentifier()));
        // What Hibernate drops with "cascade" takes columns with it.
        Stream<String> casts =
                create.stream()
                        .map(CAST::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> "drop " + matcher.group(1));
        Stream<String> types =
                Arrays.stream(object.sqlDropStrings(context))
                        .map(it -> it.replaceFirst("(?i) if exists", ""))
                        .map(it -> it.replaceFirst("(?i) cascade$", ""));
        return new DatabaseObject(
                name, create, Stream.of(casts, types).flatMap(Function.identity()).toList());
    }
}
