/** A program with models in two packages, of which one is open to Hibernate alone. */
module shop {
    requires io.github.herogold.orm;
    requires jakarta.persistence;

    opens shop.cups to
            io.github.herogold.orm,
            org.hibernate.orm.core;
    opens shop.plates to
            org.hibernate.orm.core;
}
