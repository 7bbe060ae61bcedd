package io.github.herogold.orm.it.statics;

import io.github.herogold.orm.enhancement.FolderEnhancer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The ways in which the models and their callers may have been built. */
enum Build {
    AS_COMPILED {
        @Override
        void run(Path classes) {}
    },

    ENHANCED {
        @Override
        void run(Path classes) throws IOException {
            enhance(classes);
        }
    },

    ENHANCED_BEFORE_HIBERNATE {
        @Override
        void run(Path classes) throws IOException {
            enhance(classes);
            ByHibernate.enhance(classes, MODELS);
        }
    },

    ENHANCED_AFTER_HIBERNATE {
        @Override
        void run(Path classes) throws IOException {
            ByHibernate.enhance(classes, MODELS);
            enhance(classes);
        }
    },

    /** The instructions that run are others than those in the class files that are handed out. */
    INSTRUMENTED {
        @Override
        void run(Path classes) {}
    },

    ENHANCED_AND_INSTRUMENTED {
        @Override
        void run(Path classes) throws IOException {
            enhance(classes);
        }
    };

    static final List<Class<?>> MODELS =
            List.of(Person.class, Admin.class, Memo.class, Reminder.class);

    /** Works on class files where the compiler has written them. */
    abstract void run(Path classes) throws IOException;

    boolean enhances() {
        return name().startsWith("ENHANCED");
    }

    boolean instruments() {
        return name().endsWith("INSTRUMENTED");
    }

    /** Copies the class files of this package, as if the compiler had just written them. */
    static void compileInto(Path classes) throws IOException {
        String folder = Build.class.getPackageName().replace('.', '/');
        Path compiled = Path.of("target/test-classes").resolve(folder);
        Path target = Files.createDirectories(classes.resolve(folder));
        for (File file : compiled.toFile().listFiles()) {
            Files.copy(file.toPath(), target.resolve(file.getName()));
        }
    }

    static List<String> enhance(Path classes) throws IOException {
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        return FolderEnhancer.enhance(classes, Arrays.stream(classPath).map(Path::of).toList());
    }
}
