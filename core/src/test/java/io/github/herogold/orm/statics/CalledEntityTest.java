package io.github.herogold.orm.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.statics.Base.Admin;
import io.github.herogold.orm.statics.Base.Draft;
import io.github.herogold.orm.statics.Base.Post;
import io.github.herogold.orm.statics.Base.User;
import jakarta.persistence.Entity;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalledEntityTest {
    private final Warnings warnings = new Warnings();

    @BeforeEach
    void listen() {
        warnings.open();
    }

    @AfterEach
    void close() {
        warnings.close();
    }

    @Test
    void isTheOneThatTheCallerNames() {
        assertThat(User.entity()).isEqualTo(User.class);
        assertThat(Post.entity()).isEqualTo(Post.class);
        assertThat(Post.entity("argument")).isEqualTo(Post.class);
    }

    @Test
    void isFoundAgainAtEveryCallOfASite() {
        for (int i = 0; i < 3; i++) {
            assertThat(Post.entity()).isEqualTo(Post.class);
        }
    }

    @Test
    void isFoundInALambda() {
        List<Class<?>> found =
                Stream.of(1, 2)
                        .<Class<?>>map(
                                number -> {
                                    return number == 1 ? User.entity() : Draft.class;
                                })
                        .toList();

        assertThat(found).containsExactly(User.class, Draft.class);
    }

    @Test
    void isFoundOnEachLineOfAnExpression() {
        assertThat(
                        List.of(
                                User.entity(),
                                Post.entity(),
                                Optional.of("x").<Class<?>>map(x -> Admin.entity(x)).get()))
                .containsExactly(User.class, Post.class, Admin.class);
    }

    @Test
    void isFoundInAConstructorAndAnInitializer() {
        class Local {
            static final Class<?> OF_CLASS = Post.entity();
            final Class<?> ofInstance = User.entity();
        }

        assertThat(Local.OF_CLASS).isEqualTo(Post.class);
        assertThat(new Local().ofInstance).isEqualTo(User.class);
    }

    @Test
    void isTheClassThatAnInheritedCallIsWrittenIn() {
        assertThat(Admin.entityAgain()).isEqualTo(User.class);
    }

    @Test
    void mayBeNamedTwiceOnALine() {
        assertThat(List.of(User.entity(), User.entity())).containsOnly(User.class);
    }

    @Test
    void isNotGuessedWhereALineNamesTwo() {
        assertThatThrownBy(() -> List.of(User.entity(), Post.entity()))
                .isInstanceOf(OrmException.class)
                .hasMessageStartingWith(
                        "It cannot be told of which entity entity was called: at "
                                + "io.github.herogold.orm.statics.CalledEntityTest:")
                .hasMessageContaining(
                        "it is called on io.github.herogold.orm.statics.Base$User and on"
                                + " io.github.herogold.orm.statics.Base$Post."
                                + " Give each call a line of its own.")
                .hasMessageEndingWith(
                        "Add the goal enhance of herogold-orm-cli to the build of the entity, or"
                                + " write Model.of(User.class).entity(…).");
    }

    @Test
    void isNotToldByAMethodReference() {
        Supplier<Class<?>> reference = User::entity;
        assertIndirect(reference::get);
    }

    @Test
    void isNotToldByAMethodReferenceBesideACall() {
        Function<Object, Class<?>> reference = User::entity;
        assertIndirect(() -> Post.entity(reference.apply("x")));
    }

    @Test
    void isNotToldByAMethodHandle() throws ReflectiveOperationException {
        MethodHandle handle =
                MethodHandles.lookup()
                        .findStatic(User.class, "entity", MethodType.methodType(Class.class));
        assertIndirect(handle::invoke);
    }

    @Test
    void isNotToldByReflection() {
        assertThatThrownBy(() -> User.class.getMethod("entity").invoke(null))
                .cause()
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("a method reference, a method handle or reflection");
    }

    @Test
    void mustBeAnnotatedAsOne() {
        assertThatThrownBy(() -> Draft.entity())
                .isInstanceOf(OrmException.class)
                .hasMessageStartingWith(
                        "io.github.herogold.orm.statics.Base$Draft is not annotated with @Entity,"
                                + " so Draft.entity (at io.github.herogold.orm")
                .hasMessageEndingWith(
                        "Call it on an entity, or write Model.of(User.class).entity(…).");
        assertThatThrownBy(() -> Base.entity()).isInstanceOf(OrmException.class);
    }

    @Test
    void isWarnedOfOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(Warned.entity()).isEqualTo(Warned.class);
            assertThat(Warned.entity("elsewhere")).isEqualTo(Warned.class);
        }

        assertThat(warnings.of(Warned.class)).hasSize(1);
        assertThat(warnings.of(Warned.class).get(0))
                .contains("was not enhanced when it was built. Warned.entity at ")
                .contains("a few microseconds")
                .contains("Add the goal enhance of herogold-orm-cli")
                .contains("Model.of(Warned.class).entity(…)");
    }

    @Test
    void isRefusedInStrictMode() {
        System.setProperty("herogold.statics", "strict");
        try {
            assertThatThrownBy(() -> Post.entity())
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining("which herogold.statics=strict forbids: Post.entity at ")
                    .hasMessageEndingWith("or write Model.of(Post.class).entity(…).");
        } finally {
            System.clearProperty("herogold.statics");
        }
        assertThat(Post.entity()).isEqualTo(Post.class);
    }

    private static void assertIndirect(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(OrmException.class)
                .hasMessage(
                        "It cannot be told of which entity entity was called: a method reference,"
                                + " a method handle or reflection called it, and these do not name"
                                + " the entity. In place of User::entity write"
                                + " Model.of(User.class)::entity, or a lambda.");
    }

    @Entity
    private static final class Warned extends Base {}
}
