package io.github.herogold.orm.statics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

class ClassFileTest {
    private static final NameAndType MAIN = new NameAndType("main", "()V");

    @Test
    void theJdksOwnClassesAreReadAsAsmReadsThem() throws IOException {
        int calls = 0;
        for (Path file : classFiles("java.base/java/util")) {
            calls += assertReadAsByAsm(Files.readAllBytes(file));
        }
        assertThat(calls).isGreaterThan(1000);
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                .isInstanceOf(IOException.class)
                .hasMessage("not a class file");
    }

    @Test
    void aClassFileOfAnUnknownFormatIsRefused() {
        byte[] file = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 0, 0, 2, 99};

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("unknown constant of the kind 99");
    }

    private static List<StaticCall> read(byte[] file) throws IOException {
        return ClassFile.callsIn(MAIN, new ByteArrayInputStream(file));
    }

    private static List<Path> classFiles(String folder) throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
        try (Stream<Path> files = Files.list(modules.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static int assertReadAsByAsm(byte[] file) throws IOException {
        int calls = 0;
        for (Map.Entry<NameAndType, List<StaticCall>> method : byAsm(file).entrySet()) {
            assertThat(ClassFile.callsIn(method.getKey(), new ByteArrayInputStream(file)))
                    .isEqualTo(method.getValue());
            calls += method.getValue().size();
        }
        return calls;
    }

    private static Map<NameAndType, List<StaticCall>> byAsm(byte[] file) {
        Map<NameAndType, List<StaticCall>> methods = new HashMap<>();
        ClassVisitor visitor =
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String s, String[] e) {
                        List<StaticCall> calls = new ArrayList<>();
                        methods.put(new NameAndType(name, descriptor), calls);
                        return new Calls(calls);
                    }
                };
        new ClassReader(file).accept(visitor, 0);
        return methods;
    }

    /** The static calls of a method as ASM tells them. */
    private static final class Calls extends MethodVisitor {
        private final List<StaticCall> calls;
        private int line;

        Calls(List<StaticCall> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public void visitLineNumber(int newLine, Label start) {
            line = newLine;
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (opcode == Opcodes.INVOKESTATIC) {
                calls.add(new StaticCall(owner, new NameAndType(name, descriptor), line));
            }
        }
    }
}
