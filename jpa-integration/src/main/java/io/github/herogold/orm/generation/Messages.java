package io.github.herogold.orm.generation;

import io.github.herogold.orm.schema.Target;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What is said where no migration can be generated. */
final class Messages {
    private Messages() {}

    static GenerationException noEntities() {
        return new GenerationException(
                "No entity was found, so there is nothing to generate. Name the classes.", null);
    }

    static GenerationException unmappable(Target target, Throwable cause) {
        Throwable reason = cause;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        String missing =
                reason instanceof ClassNotFoundException || reason instanceof NoClassDefFoundError
                        ? "the class %s is missing".formatted(reason.getMessage())
                        : String.valueOf(reason.getMessage());
        return new GenerationException(
                "Hibernate cannot map the entities to %s: %s. Mend the mapping, or the class path."
                        .formatted(target, missing.replaceFirst("[.\\s]+$", "")),
                cause);
    }

    static GenerationException unreadable(Path path, IOException cause) {
        return new GenerationException(
                "%s cannot be read (%s). Check the class path."
                        .formatted(path, cause.getClass().getSimpleName()),
                cause);
    }

    /** What was thrown in the class loader of an application, where its class is another one. */
    static GenerationException ofApplication(Target target, Throwable cause) {
        return cause.getClass().getName().equals(GenerationException.class.getName())
                ? new GenerationException(String.valueOf(cause.getMessage()), cause)
                : unmappable(target, cause);
    }

    static GenerationException unsupportedHibernate(String version) {
        return new GenerationException(
                "The application has Hibernate %s. Migrations are generated with one from 7.1 to 7.4."
                        .formatted(version),
                null);
    }

    static GenerationException unvalidated(@Nullable Throwable cause) {
        return new GenerationException(
                "Hibernate %s does not tell what constraint annotations mean for columns. Use one from 7.1 to 7.4, or set jakarta.persistence.validation.mode to none."
                        .formatted(EntityModel.hibernateVersion()),
                cause);
    }

    static GenerationException unsupported(String what) {
        return new GenerationException(
                "No migration can be generated for %s yet. Write that one by hand.".formatted(what),
                null);
    }
}
