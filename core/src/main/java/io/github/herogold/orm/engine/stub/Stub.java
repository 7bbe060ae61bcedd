package io.github.herogold.orm.engine.stub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The text of a new migration, filled in as far as its name tells.
 *
 * @param description the name without its date
 */
public record Stub(String description) {
    private static final int LONGEST = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<String> TAKEN = Set.of("Migration", "EntityManager", "Override");

    /**
     * That of a new migration.
     *
     * @param name what it does; spaces and hyphens become underscores
     * @throws io.github.herogold.orm.migrations.InvalidRequestException if no migration can have
     *     the name
     */
    public static Stub of(String name) {
        String description = name.strip().replaceAll("[\\s-]+", "_");
        Stub stub = new Stub(description);
        if (!NAME.matcher(description).matches() || description.length() > LONGEST) {
            throw Messages.unusableName(name, LONGEST);
        }
        if (SourceVersion.isKeyword(description) || TAKEN.contains(stub.className())) {
            throw Messages.reservedName(name);
        }
        return stub;
    }

    /** The text of a file of Java. */
    public String java(Optional<String> packageName) {
        return packageName.map(name -> "package " + name + ";\n\n").orElse("")
                + JavaStub.of(className(), NameForm.purposeOf(description));
    }

    /** The text of a file of SQL. */
    public String sql() {
        return SqlStub.of(NameForm.purposeOf(description));
    }

    /** The description in Pascal case. */
    String className() {
        return Arrays.stream(description.split("_+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
