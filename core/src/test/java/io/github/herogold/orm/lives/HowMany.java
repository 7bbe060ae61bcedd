package io.github.herogold.orm.lives;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Says how many lives each property tries: its share of {@code -Dherogold.lives}. */
final class HowMany implements AroundPropertyHook {
    private static final int PROPERTIES = 12;
    private static final int USUAL = 2_400;

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        int all = Integer.getInteger("herogold.lives", USUAL);
        context.attributes().setTries(Math.max(1, all / PROPERTIES));
        return property.execute();
    }
}
