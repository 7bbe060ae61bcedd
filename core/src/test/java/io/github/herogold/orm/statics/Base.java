package io.github.herogold.orm.statics;

import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/** A static method that its subclasses inherit, and them. */
@MappedSuperclass
public abstract class Base {
    public static Class<?> entity() {
        return own();
    }

    public static Class<?> entity(Object argument) {
        return CalledEntity.of(Base.class);
    }

    private static Class<?> own() {
        return CalledEntity.of(Base.class);
    }

    @Entity
    static class User extends Base {
        static Class<?> entityAgain() {
            return entity();
        }
    }

    @Entity
    static final class Admin extends User {}

    @Entity
    static final class Post extends Base {}

    abstract static class Draft extends Base {}
}
