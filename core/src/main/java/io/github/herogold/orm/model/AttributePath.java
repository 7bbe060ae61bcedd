package io.github.herogold.orm.model;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute, or of one behind it, as in {@code author.name}.
 *
 * <p>It has the letters of a path and nothing else, but the metamodel may not know it.
 *
 * @param text the name
 */
record AttributePath(String text) {
    /** The letters of a path, as a regular expression. */
    static final String LETTERS = "[\\p{javaJavaIdentifierPart}.]+";

    private static final Pattern FORM = Pattern.compile(LETTERS);

    /** Whether a text is a path with one value beside it, and no piece of a query. */
    static boolean standsAlone(String text, @Nullable Object... parameters) {
        return parameters.length == 1 && FORM.matcher(text).matches();
    }

    /** The attribute that this path begins with. */
    String first() {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /**
     * The attributes on this path.
     *
     * @param from where it begins
     * @param attributes which attributes of a type count
     * @param unknown makes what is thrown for a name that none of them has
     */
    <A extends Attribute<?, ?>> List<A> walk(
            ManagedType<?> from,
            Function<ManagedType<?>, Collection<? extends A>> attributes,
            Function<String, UnknownAttributeException> unknown) {
        List<A> steps = new ArrayList<>();
        Stream<ManagedType<?>> owner = Stream.of(from);
        // A negative limit keeps an empty step at the end, which no attribute has as its name.
        for (String name : text.split("\\.", -1)) {
            A step =
                    owner.<A>flatMap(type -> attributes.apply(type).stream())
                            .filter(attribute -> attribute.getName().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknown.apply(name));
            steps.add(step);
            owner = managed(target(step));
        }
        return steps;
    }

    /** The type of the value of an attribute, or of each of its values. */
    static Type<?> target(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> many
                ? many.getElementType()
                : ((SingularAttribute<?, ?>) attribute).getType();
    }

    private static Stream<ManagedType<?>> managed(Type<?> type) {
        return type instanceof ManagedType<?> managed ? Stream.of(managed) : Stream.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
