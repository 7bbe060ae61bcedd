package io.github.herogold.orm.spring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tells the units of an application context that a test of that context runs: Spring's tests keep
 * several contexts open, which have the same units.
 *
 * <p>Spring makes it, as {@code META-INF/spring.factories} says.
 */
final class RunningTestListener implements TestExecutionListener, Ordered {
    RunningTestListener() {}

    // Before those that do something with a database.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        units(test).ifAvailable(units -> units.tests().begin());
    }

    @Override
    public void afterTestMethod(TestContext test) {
        units(test).ifAvailable(units -> units.tests().end());
    }

    private static ObjectProvider<SpringUnits> units(TestContext test) {
        return test.getApplicationContext().getBeanProvider(SpringUnits.class);
    }
}
