package io.github.herogold.orm.servers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A running server for the tests of a class, which get it as a parameter. */
final class ServerUnderTest implements BeforeAllCallback, ParameterResolver {
    private final TestServer kind;
    private ApplicationServer server;

    ServerUnderTest(TestServer kind) {
        this.kind = kind;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = RunningServer.of(context, kind);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ApplicationServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server;
    }
}
