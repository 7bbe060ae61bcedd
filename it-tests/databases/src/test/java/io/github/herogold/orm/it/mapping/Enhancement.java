package io.github.herogold.orm.it.mapping;

import jakarta.persistence.Basic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/** A class of this package as Hibernate's build plugin would have left it. */
final class Enhancement {
    private Enhancement() {}

    /** Enhances a class that nobody has used yet. */
    static void of(String simpleName) {
        String name = Enhancement.class.getPackageName() + "." + simpleName;
        try (InputStream file = Enhancement.class.getResourceAsStream(simpleName + ".class")) {
            byte[] compiled = file.readAllBytes();
            Enhancer enhancer =
                    BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                            .getEnhancer(new Lazily());
            enhancer.discoverTypes(name, compiled);
            MethodHandles.lookup().defineClass(enhancer.enhance(name, compiled));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static final class Lazily extends DefaultEnhancementContext {
        @Override
        public boolean isLazyLoadable(UnloadedField field) {
            return field.hasAnnotation(Basic.class);
        }
    }
}
