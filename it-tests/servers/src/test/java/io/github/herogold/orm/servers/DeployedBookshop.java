package io.github.herogold.orm.servers;

import io.github.herogold.orm.it.TestDatabase;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The bookshop in a server for the tests of a class, which get a {@link Shop} as a parameter. */
final class DeployedBookshop implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private final TestServer kind;
    private final Supplier<DataSources> dataSources;
    private final Consumer<War> change;
    private ApplicationServer server;
    private War war;

    DeployedBookshop(TestServer kind, TestDatabase database) {
        this(kind, database, war -> {});
    }

    DeployedBookshop(TestServer kind, TestDatabase database, Consumer<War> change) {
        this(kind, () -> DataSources.of(database), change);
    }

    DeployedBookshop(TestServer kind, Supplier<DataSources> dataSources, Consumer<War> change) {
        this.kind = kind;
        this.dataSources = dataSources;
        this.change = change;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = RunningServer.of(context, kind);
        war = War.copy(Distribution.folder("bookshop").resolve("bookshop.war"));
        dataSources.get().addTo(war);
        change.accept(war);
        server.adapt(war);
        server.deploy(war.file());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // Neither is there where the class was skipped.
        if (server != null && war != null) {
            server.undeploy(war.file());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Shop(server.url(war.file()).resolve("api/"));
    }
}
