package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule that the static methods of models follow, on which the build plugin relies. */
class StaticsTest {

    @Test
    void eachIsAMethodOfModelOfTheSameNameAndParameters() throws NoSuchMethodException {
        List<Method> statics =
                Arrays.stream(ActiveRecord.class.getDeclaredMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .toList();

        assertThat(statics)
                .extracting(Method::getName)
                .contains("get", "find", "getAll", "all", "where", "count");
        for (Method method : statics) {
            Method instead = Model.class.getMethod(method.getName(), method.getParameterTypes());
            assertThat(instead.getModifiers())
                    .matches(Modifier::isPublic)
                    .matches(it -> !Modifier.isStatic(it));
            assertThat(instead.getReturnType()).isAssignableFrom(method.getReturnType());
        }
    }
}
