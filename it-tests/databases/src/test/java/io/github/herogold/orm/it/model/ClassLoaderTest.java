package io.github.herogold.orm.it.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.OnEveryDatabase;
import io.github.herogold.orm.it.TestDatabase;
import io.github.herogold.orm.it.model.entities.Note;
import io.github.herogold.orm.it.model.entities.Visit;
import io.github.herogold.orm.it.model.entities.Visit_;
import io.github.herogold.orm.it.model.unit.Unit;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.BaseModel_;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** A library that serves several applications, as in a server, holds none that has gone. */
@OnEveryDatabase
class ClassLoaderTest {
    private static final int COLLECTIONS = 50;

    private final TestDatabase database;

    ClassLoaderTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theClassLoaderOfAClosedUnitIsCollected() throws Exception {
        assertThatAVisitorIsCollected();
    }

    @Test
    void soItIsWhileAnotherUnitIsOpen() throws Exception {
        try (Unit unit = Unit.on(database, Note.class)) {
            assertThatAVisitorIsCollected();

            assertThat(BaseModel_.class_)
                    .isSameAs(unit.factory().getMetamodel().managedType(BaseModel.class));
        }
    }

    private void assertThatAVisitorIsCollected() throws ReflectiveOperationException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            // Else drivers and the thread of the pool would start in the application that goes, and
            // keep it: H2 in the stack trace of an exception that it makes once for all.
            new VisitingApplication().accept(database.fresh(), pool);
            WeakReference<ClassLoader> loader = new WeakReference<>(visit(pool));
            for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
                System.gc();
            }
            assertThat(loader.get()).as("the class loader, once the unit is closed").isNull();
        } finally {
            pool.shutdownNow();
        }
    }

    private ClassLoader visit(Executor pool) throws ReflectiveOperationException {
        ClassLoader loader = new ApplicationLoader();
        application(loader).accept(database.fresh(), pool);
        return loader;
    }

    @SuppressWarnings("unchecked")
    private static BiConsumer<Address, Executor> application(ClassLoader loader)
            throws ReflectiveOperationException {
        Constructor<?> constructor =
                loader.loadClass(VisitingApplication.class.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (BiConsumer<Address, Executor>) constructor.newInstance();
    }

    /** Has the application's classes itself, and all others from the tests. */
    private static final class ApplicationLoader extends ClassLoader {
        private static final Set<String> OWN =
                Set.of(
                        Unit.class.getName(),
                        Visit.class.getName(),
                        Visit_.class.getName(),
                        VisitingApplication.class.getName());

        ApplicationLoader() {
            super(ClassLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return OWN.contains(name) && findLoadedClass(name) == null
                    ? defined(name)
                    : super.loadClass(name, resolve);
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            String resource = name.replace('.', '/') + ".class";
            try (InputStream bytes = getParent().getResourceAsStream(resource)) {
                byte[] all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
