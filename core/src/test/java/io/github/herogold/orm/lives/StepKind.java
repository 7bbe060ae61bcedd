package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Tuple;

/** The kinds of statements that migrations are made of. */
enum StepKind {
    CREATE_TABLE,
    ADD_COLUMN,
    DROP_TABLE,
    CREATE_VIEW,
    INSERT,
    UPDATE,
    DELETE,
    CONSTANT_VARIABLE(Product.MARIADB, Product.H2),
    SCHEMA,
    SETTING,
    LAST_ID(Aspect.VARIABLES_FROM_DATA, Product.MARIADB),
    COUNT(Aspect.VARIABLES_FROM_DATA, Product.MARIADB, Product.H2),
    SELECT_INTO(Aspect.VARIABLES_FROM_DATA, Product.MARIADB),
    TEMPORARY_TABLE(Aspect.TEMPORARY_TABLES, Product.POSTGRESQL, Product.MARIADB, Product.H2),
    MYISAM_TABLE(Aspect.TABLES_WITHOUT_TRANSACTIONS, Product.MARIADB),
    SCHEMA_BY_FUNCTION(Aspect.SCHEMA_BY_FUNCTION, Product.POSTGRESQL),
    CALL(Aspect.CALLS, Product.MARIADB, Product.H2);

    private final Optional<Aspect> aspect;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Product> products;

    StepKind(Product... products) {
        this.aspect = Optional.empty();
        this.products = Set.of(products.length == 0 ? Product.values() : products);
    }

    StepKind(Aspect aspect, Product... products) {
        this.aspect = Optional.of(aspect);
        this.products = Set.of(products);
    }

    /** Those that a database knows, the ones of an aspect more often. */
    static List<Tuple.Tuple2<Integer, StepKind>> of(Product product, Set<Aspect> aspects) {
        return Arrays.stream(values())
                .filter(kind -> kind.products.contains(product))
                .filter(kind -> kind.aspect.isEmpty() || aspects.contains(kind.aspect.get()))
                .map(kind -> Tuple.of(kind.aspect.isPresent() ? 3 : 1, kind))
                .toList();
    }
}
