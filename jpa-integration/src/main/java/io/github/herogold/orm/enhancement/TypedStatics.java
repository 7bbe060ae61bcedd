package io.github.herogold.orm.enhancement;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.Entity;
import java.util.List;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.modifier.Ownership;
import net.bytebuddy.description.modifier.SyntheticState;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * The Byte Buddy plugin that gives each entity the static methods of {@link ActiveRecord} as its
 * own, so that {@code User.get(1L)} knows that it is about users.
 *
 * <p>Each hands over to the method of {@code Model.of(User.class)} of the same name and parameters.
 * Callers stay as they are: their compiled calls name {@code User} already. A method that is there,
 * written by hand or by an earlier run, or inherited from a class that has its own, is left alone.
 * The methods are synthetic, so the compiler sees the generic ones only.
 *
 * <p>Run by the Maven goal {@code enhance}, and by the plugins of Byte Buddy for Maven and Gradle,
 * before or after Hibernate's own enhancement.
 */
public final class TypedStatics implements Plugin {
    private static final TypeDescription ACTIVE_RECORD =
            TypeDescription.ForLoadedType.of(ActiveRecord.class);
    private static final TypeDescription MODEL = TypeDescription.ForLoadedType.of(Model.class);
    private static final MethodDescription MODEL_OF =
            MODEL.getDeclaredMethods().filter(named("of")).getOnly();

    /** For Byte Buddy. */
    public TypedStatics() {}

    @Override
    public boolean matches(TypeDescription type) {
        return type.getDeclaredAnnotations().isAnnotationPresent(Entity.class)
                && type.isAssignableTo(ACTIVE_RECORD)
                && !missing(type).isEmpty();
    }

    @Override
    public DynamicType.Builder<?> apply(
            DynamicType.Builder<?> builder, TypeDescription entity, ClassFileLocator locator) {
        DynamicType.Builder<?> enhanced = builder;
        for (MethodDescription method : missing(entity)) {
            enhanced =
                    enhanced.defineMethod(
                                    method.getName(),
                                    method.getReturnType().asErasure(),
                                    Visibility.PUBLIC,
                                    Ownership.STATIC,
                                    SyntheticState.SYNTHETIC)
                            .withParameters(method.getParameters().asTypeList().asErasures())
                            .intercept(callOfModel(method, entity));
        }
        return enhanced;
    }

    @Override
    public void close() {}

    private static Implementation callOfModel(MethodDescription method, TypeDescription entity) {
        return MethodCall.invoke(MODEL.getDeclaredMethods().filter(like(method)).getOnly())
                .onMethodCall(MethodCall.invoke(MODEL_OF).with(entity))
                .withAllArguments()
                .withAssigner(Assigner.DEFAULT, Assigner.Typing.DYNAMIC);
    }

    private static List<? extends MethodDescription> missing(TypeDescription entity) {
        return ACTIVE_RECORD.getDeclaredMethods().filter(isPublic().and(isStatic())).stream()
                .filter(method -> isMissing(method, entity))
                .toList();
    }

    // What an earlier run has given to a superclass is about the superclass; what is written there
    // by hand is meant for its subclasses too.
    private static boolean isMissing(MethodDescription method, TypeDescription entity) {
        if (!declared(method, entity).isEmpty()) {
            return false;
        }
        TypeDescription type = superclass(entity);
        while (!type.equals(ACTIVE_RECORD)) {
            if (declared(method, type).stream().anyMatch(own -> !own.isSynthetic())) {
                return false;
            }
            type = superclass(type);
        }
        return true;
    }

    private static MethodList<?> declared(MethodDescription method, TypeDescription type) {
        return type.getDeclaredMethods().filter(like(method));
    }

    private static TypeDescription superclass(TypeDescription type) {
        return type.getSuperClass().asErasure();
    }

    private static ElementMatcher<MethodDescription> like(MethodDescription method) {
        return named(method.getName())
                .and(takesArguments(method.getParameters().asTypeList().asErasures()));
    }
}
