package io.github.herogold.orm.hibernate.objects;

/** What is said of an entity class that one statement cannot write, as a sentence about it. */
final class Messages {
    private Messages() {}

    static String immutable() {
        return "its rows never change (@Immutable)";
    }

    static String severalTables() {
        return "its rows are in several tables";
    }

    static String softDeleted() {
        return "its rows are marked as deleted by Hibernate (@SoftDelete)";
    }

    static String audited() {
        return "Envers would not hear of it (@Audited)";
    }

    static String severalClasses() {
        return "its table has rows of other classes too, which Hibernate cannot tell apart in this"
                + " statement; findOrCreate and updateOrCreate work";
    }

    static String tenants() {
        return "its rows belong to tenants (@TenantId), and the row in its way may be another's";
    }

    static String joined(String attribute) {
        return attribute + " is no plain reference to an id";
    }

    static String aggregated(String attribute) {
        return attribute + " is an embedded object in one column";
    }

    static String garbledByH2(String attribute) {
        return "H2 would take " + attribute + " for text";
    }

    static String madeBySql(String attribute) {
        return attribute + " is made by SQL of its own";
    }
}
