package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.compile.CompileClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Java sources compiled into a directory, as an application's build does. */
public final class CompiledSource {
    private CompiledSource() {}

    public static void into(Path classes, String fileName, String source) throws IOException {
        Path file =
                Files.writeString(Files.createTempDirectory("source").resolve(fileName), source);
        String classPath = CompileClassPath.of(CompiledSource.class.getClassLoader());
        List<String> arguments =
                List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", file.toString());
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalArgumentException("does not compile: " + source);
        }
    }
}
