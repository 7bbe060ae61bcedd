package io.github.herogold.orm.it.statics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/** Hibernate's own enhancement of entities, as its build plugins do it. */
final class ByHibernate {
    private ByHibernate() {}

    static void enhance(Path classes, List<Class<?>> models) throws IOException {
        Enhancer enhancer =
                BytecodeProviderInitiator.buildDefaultBytecodeProvider()
                        .getEnhancer(new Everything());
        for (Class<?> model : models) {
            enhancer.discoverTypes(model.getName(), Files.readAllBytes(file(classes, model)));
        }
        for (Class<?> model : models) {
            Path file = file(classes, model);
            byte[] enhanced = enhancer.enhance(model.getName(), Files.readAllBytes(file));
            if (enhanced == null) {
                throw new IllegalStateException(model + " was not enhanced");
            }
            Files.write(file, enhanced);
        }
    }

    private static Path file(Path classes, Class<?> model) {
        return classes.resolve(model.getName().replace('.', '/') + ".class");
    }

    private static final class Everything extends DefaultEnhancementContext {
        @Override
        public boolean isLazyLoadable(UnloadedField field) {
            return true;
        }
    }
}
