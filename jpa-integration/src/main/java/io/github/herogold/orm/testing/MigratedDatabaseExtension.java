package io.github.herogold.orm.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What JUnit calls around the tests of a {@link MigratedDatabase}. */
final class MigratedDatabaseExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MigratedDatabaseExtension.class);

    MigratedDatabaseExtension() {}

    /**
     * Migrates, so that a failure is one of the class and not of each test, if that is possible.
     */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (!TestSettings.areOfSpring(context) && !TestSettings.areLate(context)) {
            UnitPool pool = pool(context);
            pool.giveBack(pool.take());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RunningTest test =
                TestSettings.areOfSpring(context)
                        ? RunningTest.beside(context)
                        : RunningTest.on(pool(context));
        context.getStore(NAMESPACE).put(RunningTest.class, test);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional.ofNullable(
                        context.getStore(NAMESPACE).remove(RunningTest.class, RunningTest.class))
                .ifPresent(test -> test.end(context.getDisplayName()));
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        work(context).joinedBy(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        work(context).test(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        work(context).test(invocation);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        return work(context).joinedBy(invocation);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation,
            DynamicTestInvocationContext test,
            ExtensionContext context) {
        work(context).test(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        work(context).joinedBy(invocation);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == EntityManager.class || type == Queries.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestWork work =
                running(context)
                        .map(RunningTest::work)
                        .orElseThrow(
                                () -> new ParameterResolutionException(Messages.outsideTest(type)));
        return type == Queries.class ? new Queries(work) : work.entityManager();
    }

    private static TestWork work(ExtensionContext context) {
        return running(context).orElseThrow().work();
    }

    private static Optional<RunningTest> running(ExtensionContext context) {
        return Optional.ofNullable(
                context.getStore(NAMESPACE).get(RunningTest.class, RunningTest.class));
    }

    private static UnitPool pool(ExtensionContext context) {
        TestSettings settings = TestSettings.of(context);
        ClassLoader classLoader = context.getRequiredTestClass().getClassLoader();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        settings, asked -> new UnitPool(asked, classLoader), UnitPool.class);
    }
}
