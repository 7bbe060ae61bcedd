package io.github.herogold.orm.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Finds classes that Hibernate has to be told of, without loading any. */
final class ClassFiles {
    private static final String SUFFIX = ".class";
    private static final Set<String> ANNOTATIONS =
            Set.of(
                    "Ljakarta/persistence/Entity;",
                    "Ljakarta/persistence/MappedSuperclass;",
                    "Ljakarta/persistence/Embeddable;",
                    "Ljakarta/persistence/Converter;");

    private ClassFiles() {}

    /** The annotated classes of a folder, or of a jar, below a folder in it. */
    static List<String> annotated(Path entry, String below) throws IOException {
        return Files.isDirectory(entry) ? ofFolder(entry, below) : ofJar(entry, below);
    }

    private static List<String> ofFolder(Path root, String below) throws IOException {
        Path start = root.resolve(below);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(it -> it.toString().endsWith(SUFFIX)).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    if (isAnnotated(content)) {
                        found.add(className(root.relativize(file).toString()));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> ofJar(Path jar, String below) throws IOException {
        List<String> found = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                String name = entry.getName();
                if (name.startsWith(below)
                        && name.endsWith(SUFFIX)
                        && !name.startsWith("META-INF/")) {
                    try (InputStream content = file.getInputStream(entry)) {
                        if (isAnnotated(content)) {
                            found.add(className(name));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String className(String file) {
        return file.substring(0, file.length() - SUFFIX.length()).replaceAll("[/\\\\]", ".");
    }

    private static boolean isAnnotated(InputStream content) throws IOException {
        Set<String> annotations = new HashSet<>();
        OpenedClassReader.of(content.readAllBytes())
                .accept(
                        new Annotations(annotations),
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return annotations.stream().anyMatch(ANNOTATIONS::contains);
    }

    private static final class Annotations extends ClassVisitor {
        private final Set<String> found;

        private Annotations(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            found.add(descriptor);
            return null;
        }
    }
}
