package io.github.herogold.orm.engine.compile;

import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.Migration;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A Java source file with one migration in it, compiled in memory. */
public final class JavaFile {
    private JavaFile() {}

    /**
     * Compiles the file and makes the migration it holds.
     *
     * @throws InvalidMigrationException if it does not compile, or holds no or several migrations
     */
    public static Migration load(String origin, String source, ClassLoader classLoader) {
        List<Class<? extends Migration>> migrations =
                compile(origin, source, classLoader).stream()
                        .filter(Migration.class::isAssignableFrom)
                        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                        .<Class<? extends Migration>>map(type -> type.asSubclass(Migration.class))
                        .toList();
        return switch (migrations.size()) {
            case 0 -> throw Messages.noMigrationIn(origin);
            case 1 -> Instantiation.of(origin, migrations.get(0));
            default -> throw Messages.severalMigrationsIn(origin, migrations);
        };
    }

    private static List<Class<?>> compile(String origin, String source, ClassLoader classLoader) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Messages.noCompiler(origin, "jdk.compiler");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-g", "-classpath", CompileClassPath.of(classLoader));
        List<SourceText> sources = List.of(new SourceText(origin, source));
        try (CompiledClasses classes =
                new CompiledClasses(
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null),
                        classLoader)) {
            if (!compiler.getTask(null, classes, diagnostics, options, null, sources).call()) {
                throw Messages.doesNotCompile(origin, errors(diagnostics));
            }
            return classes.load();
        }
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(
                        error ->
                                "line "
                                        + error.getLineNumber()
                                        + ": "
                                        + error.getMessage(Locale.ROOT))
                .toList();
    }
}
