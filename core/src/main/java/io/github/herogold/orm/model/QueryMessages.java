package io.github.herogold.orm.model;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of queries: conditions, orders, pages, selections. */
final class QueryMessages {
    private QueryMessages() {}

    static NotFoundException noneFound(String described) {
        return new NotFoundException("There is no " + described + ".", null);
    }

    static OrmException severalFound(String described) {
        return new OrmException(
                "There is more than one "
                        + described
                        + ". Narrow the condition, or use first() or list().");
    }

    static UnknownAttributeException unknownAttribute(
            EntityType<?> entity, AttributePath path, String step) {
        return new UnknownAttributeException(
                entity.getName()
                        + " has no attribute "
                        + path
                        + (path.text().equals(step) ? "" : " (" + step + " is unknown)")
                        + " that holds one value. There are: "
                        + entity.getAttributes().stream()
                                .filter(attribute -> !attribute.isCollection())
                                .map(Attribute::getName)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".",
                path.text());
    }

    static UnknownAttributeException nothingToFetch(
            EntityType<?> entity, AttributePath path, String step) {
        return new UnknownAttributeException(
                entity.getName()
                        + " has nothing to fetch at "
                        + path
                        + (path.text().equals(step) ? "" : " (" + step + " is unknown)")
                        + ". There are: "
                        + entity.getAttributes().stream()
                                .filter(
                                        attribute ->
                                                attribute.isAssociation()
                                                        || attribute.isCollection())
                                .map(Attribute::getName)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".",
                path.text());
    }

    static OrmException unknownGraph(EntityType<?> entity, String name, RuntimeException cause) {
        return new OrmException(
                "There is no entity graph "
                        + name
                        + " for a query of "
                        + entity.getName()
                        + ". Write @NamedEntityGraph(name = \""
                        + name
                        + "\", …) at the entity, or name the attributes: fetch(…).",
                cause);
    }

    static UnknownAttributeException unreadableOrder(String order) {
        return new UnknownAttributeException(
                "\""
                        + order
                        + "\" is no order. Write an attribute, with asc or desc and nulls first or"
                        + " nulls last behind it if you like: orderBy(\"name\", \"createdAt desc"
                        + " nulls last\").",
                order);
    }

    static NoSuchPageException noSuchPage(int number, int size) {
        return new NoSuchPageException(
                "There is no page "
                        + number
                        + " of size "
                        + size
                        + ": pages count from 0, and their size is at least 1.");
    }

    static OrmException limitedDelete(Class<?> type) {
        return limited(type, "delete");
    }

    static OrmException limitedUpdate(Class<?> type) {
        return limited(type, "update");
    }

    private static OrmException limited(Class<?> type, String verb) {
        return new OrmException(
                "A page or a limit of "
                        + type.getSimpleName()
                        + " cannot be "
                        + verb
                        + "d by one statement. List the page and "
                        + verb
                        + " its entities, or say in the condition which rows are meant.");
    }

    static UnknownAttributeException keptAttribute(EntityType<?> entity, AttributePath path) {
        return new UnknownAttributeException(
                "An update of many rows of "
                        + entity.getName()
                        + " may not name "
                        + path
                        + ", which is an id, a version or a time that the library keeps, or never"
                        + " changes. Where your own code means it, write it as text: update(\""
                        + path
                        + " = ?1, …\", …).",
                path.text());
    }

    static OrmException unknownVersion(EntityType<?> entity, SingularAttribute<?, ?> version) {
        return new OrmException(
                "Rows of "
                        + entity.getName()
                        + " cannot be updated by one statement: nobody knows how the version "
                        + version.getName()
                        + ", a "
                        + version.getJavaType().getName()
                        + ", goes on. Update the entities one by one, or set the version in the"
                        + " text of the update.");
    }

    static OrmException nothingToUpdate(Class<?> type) {
        return new OrmException(
                "The update of "
                        + type.getSimpleName()
                        + " says nothing. Write an attribute and its value, update(\"name\","
                        + " value), or assignments, update(\"price = price * ?1\", 2).");
    }

    static OrmException textBesideTyped(Condition<?> condition) {
        return new OrmException(
                "A query of "
                        + condition.type().getSimpleName()
                        + " is either written as text or built by typed criteria: \""
                        + condition
                        + "\" is both. Write where(\"attribute\", value) or a criterion in place of"
                        + " the text.");
    }

    static OrmException textUpdateOfTyped(Class<?> type, Fragment assignments) {
        return new OrmException(
                "Rows of "
                        + type.getSimpleName()
                        + " that are found by typed criteria cannot be updated by the text \""
                        + assignments
                        + "\". Give values, as in update(\"attribute\", value), or write the"
                        + " condition as text.");
    }

    static OrmException noPlaceBesideNulls(Class<?> type, Order order) {
        return new OrmException(
                "The attribute "
                        + order.path()
                        + " of "
                        + type.getSimpleName()
                        + " may be missing, and databases put such rows in different places. Say"
                        + " where they come: orderBy(\""
                        + order.jpql(order.path().text())
                        + " nulls last\").");
    }

    static OrmException noPlaceOfEntity(Class<?> type, AttributePath path) {
        return new OrmException(
                "Pages of "
                        + type.getSimpleName()
                        + " cannot go on after a row in the order of "
                        + path
                        + ", which is not a single value. Order by an attribute of it, as in"
                        + " orderBy(\""
                        + path
                        + ".id\").");
    }

    static OrmException foreignKey(Class<?> type, List<Order> orders, Key key) {
        return new OrmException(
                "The key of "
                        + counted(key.values().size(), "value")
                        + " is of another query: one of this query of "
                        + type.getSimpleName()
                        + " has values of "
                        + orders.stream().map(Order::path).toList()
                        + ". Use keyOf(row) of the same query in the same order.");
    }

    static OrmException notLoaded(EntityType<?> entity, AttributePath path) {
        return new OrmException(
                "The "
                        + entity.getName()
                        + " does not have "
                        + path
                        + " loaded, which is needed here. Load it with the rows, fetch(…), or work"
                        + " where they are managed, inside Orm.inTransaction(…).");
    }

    static OrmException entitySelected(EntityType<?> entity, AttributePath path) {
        return new OrmException(
                path
                        + " of "
                        + entity.getName()
                        + " is an entity, not a value. Select attributes of it, as in \""
                        + path
                        + ".id\", or load it with the rows: fetch(\""
                        + path
                        + "\").");
    }

    static OrmException unfitResult(Class<?> result, List<AttributePath> paths, Exception cause) {
        return new OrmException(
                result.getName()
                        + " cannot be made of "
                        + paths
                        + ": "
                        + cause.getMessage()
                        + ". Select one attribute of that class, or a record whose components have"
                        + " the number, order and types of the attributes.",
                cause);
    }

    static OrmException nothingSelected(Class<?> result) {
        return new OrmException(
                "Say which attributes make a "
                        + result.getName()
                        + ": select("
                        + result.getSimpleName()
                        + ".class, \"name\", …). Only of a record they are known by its"
                        + " components.");
    }

    static OrmException unusableQuery(Class<?> type, String query, RuntimeException cause) {
        return new OrmException(
                "The query of "
                        + type.getSimpleName()
                        + " is not understood: "
                        + query
                        + "\n  "
                        + cause.getMessage(),
                cause);
    }

    static OrmException missingParameters(Class<?> type, String query, int wanted, int given) {
        return new OrmException(
                "The query of "
                        + type.getSimpleName()
                        + " is not understood: "
                        + query
                        + "\n  It has "
                        + counted(wanted, "parameter")
                        + ", but was given "
                        + counted(given, "value")
                        + ". Give one for each of ?1, ?2, … or :name in where(…).");
    }

    private static String counted(int number, String one) {
        return number == 1 ? "1 " + one : number + " " + one + "s";
    }
}
