package io.github.herogold.orm.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.migrations.CompiledSource;
import io.github.herogold.orm.migrations.DatabaseUnavailableException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversTest {
    private static final DatabaseAddress SHOP = new DatabaseAddress("jdbc:shop:", "", "");
    private static final int LATEST = 99;

    @TempDir private Path classes;
    private URLClassLoader loader;

    @BeforeEach
    void compile() throws IOException {
        driver("ShopDriver");
        driver("OtherDriver");
        loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    private void driver(String name) throws IOException {
        CompiledSource.into(
                classes,
                name + ".java",
                """
                import java.sql.*;
                import java.util.*;
                public class %s implements Driver {
                    public boolean acceptsURL(String url) { return url.startsWith("jdbc:shop:"); }
                    public Connection connect(String url, Properties info) { return null; }
                    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
                        return new DriverPropertyInfo[0];
                    }
                    public int getMajorVersion() { return 1; }
                    public int getMinorVersion() { return 0; }
                    public boolean jdbcCompliant() { return false; }
                    public java.util.logging.Logger getParentLogger() { return null; }
                }
                """
                        .formatted(name));
    }

    private void announce(String... names) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.write(services.resolve("java.sql.Driver"), List.of(names));
    }

    /** Makes a class look as if it had been compiled for a Java that is not there yet. */
    private void ageJava(String name) throws IOException {
        Path file = classes.resolve(name + ".class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = LATEST;
        Files.write(file, bytes);
    }

    @Test
    void theOneThatTakesTheAddressIsFound() throws IOException {
        announce("ShopDriver");

        assertThat(new Drivers(loader).of(SHOP).getClass()).hasToString("class ShopDriver");
    }

    @Test
    void thoseThatCannotBeLoadedStandInNobodysWay() throws IOException {
        ageJava("OtherDriver");
        announce("OtherDriver", "NoDriver", "java.lang.String", "ShopDriver");

        assertThat(new Drivers(loader).of(SHOP).getClass()).hasToString("class ShopDriver");
    }

    @Test
    void oneThatIsMadeForANewerJavaIsNamedWhereNoOtherServes() throws IOException {
        ageJava("ShopDriver");
        announce("ShopDriver");

        assertThatThrownBy(() -> new Drivers(loader).of(SHOP))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll(
                        "No JDBC driver takes jdbc:shop:",
                        "ShopDriver has been compiled by a more recent version",
                        "; Java " + Runtime.version().feature() + " runs here",
                        "Run it by a newer Java");
    }

    @Test
    void soIsOneThatIsNotThere() throws IOException {
        announce("NoDriver");

        assertThatThrownBy(() -> new Drivers(loader).of(SHOP))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll("cannot be loaded", "NoDriver not found");
    }
}
