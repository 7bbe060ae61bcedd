package io.github.herogold.orm.testing;

import io.github.herogold.orm.testing.TestSettings.Login;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The member of a test class that says the URL of its database.
 *
 * @param member a static field or method
 */
record UrlOfTest(Member member) {

    /**
     * That of a class or of the innermost class around it that has one.
     *
     * @throws io.github.herogold.orm.OrmException if there are several, or it is of another kind
     */
    static Optional<UrlOfTest> of(Class<?> testClass, List<Class<?>> enclosing) {
        List<Class<?>> classes = new ArrayList<>(List.of(testClass));
        for (int depth = enclosing.size() - 1; depth >= 0; depth--) {
            classes.add(enclosing.get(depth));
        }
        return classes.stream().flatMap(type -> of(type).stream()).findFirst();
    }

    private static Optional<UrlOfTest> of(Class<?> type) {
        List<Member> members = new ArrayList<>();
        members.addAll(AnnotationSupport.findAnnotatedFields(type, DatabaseUrl.class));
        members.addAll(
                AnnotationSupport.findAnnotatedMethods(
                        type, DatabaseUrl.class, HierarchyTraversalMode.TOP_DOWN));
        if (members.size() > 1) {
            throw Messages.severalUrls(type);
        }
        return members.stream().findFirst().map(UrlOfTest::checked);
    }

    private static UrlOfTest checked(Member member) {
        if (!Modifier.isStatic(member.getModifiers()) || !isText(member)) {
            throw Messages.noUrlMember(member);
        }
        return new UrlOfTest(member);
    }

    private static boolean isText(Member member) {
        return member instanceof Method method
                ? method.getReturnType() == String.class && method.getParameterCount() == 0
                : ((Field) member).getType() == String.class;
    }

    /** The database, whose URL has to be known by now. */
    Login login() {
        DatabaseUrl asked =
                AnnotationSupport.findAnnotation((AnnotatedElement) member, DatabaseUrl.class)
                        .orElseThrow();
        return new Login(url(), asked.user(), asked.password());
    }

    private String url() {
        Object url =
                member instanceof Method method
                        ? ReflectionSupport.invokeMethod(method, null)
                        : ReflectionSupport.tryToReadFieldValue((Field) member, null)
                                .getOrThrow(failure -> Messages.noUrlMember(member));
        if (url == null) {
            throw Messages.urlUnknown(member);
        }
        return url.toString();
    }
}
