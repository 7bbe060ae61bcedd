package io.github.herogold.orm.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AttributeAccessTest {

    @Test
    void aModuleThatIsNotOpenIsNamedInOneSentence() throws NoSuchFieldException {
        Field closed = Thread.class.getDeclaredField("name");
        AttributeAccess access = new AttributeAccess(attribute(closed), closed);

        assertThatThrownBy(() -> access.valueOf(Thread.currentThread()))
                .isExactlyInstanceOf(OrmException.class)
                .hasMessage(
                        "HeroGold may not reach the attribute name of java.lang.Thread: add \"opens"
                                + " java.lang to io.github.herogold.orm;\" to the module-info.java"
                                + " of java.base.");
        assertThatThrownBy(() -> access.clear(Thread.currentThread()))
                .isExactlyInstanceOf(OrmException.class);
    }

    /** What the metamodel says of a field. */
    private static Attribute<?, ?> attribute(Member member) {
        return answering(
                Attribute.class,
                question ->
                        switch (question) {
                            case "getName" -> member.getName();
                            case "getDeclaringType" ->
                                    answering(
                                            ManagedType.class, inner -> member.getDeclaringClass());
                            default -> member;
                        });
    }

    private static <T> T answering(Class<T> type, Function<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.apply(method.getName())));
    }
}
