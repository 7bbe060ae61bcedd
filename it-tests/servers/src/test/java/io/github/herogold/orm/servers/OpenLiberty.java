package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open Liberty, of Jakarta EE 10, without its own persistence. It watches its configuration. */
final class OpenLiberty implements ApplicationServer {
    private static final String SERVER = "bookshop";

    private final Path home = Distribution.home("wlp");
    private final Path users = Distribution.folder("openliberty");
    private final Path configuration = users.resolve("servers").resolve(SERVER);
    private final int port = FreePort.next();
    private final Set<Path> serving = new HashSet<>();
    private ServerProcess server;

    @Override
    public void start() {
        write(configuration.resolve("server.xml"), serverXml());
        write(applications().resolve("README"), "One file an application.");
        server = ServerProcess.start(users, Map.of("WLP_USER_DIR", users.toString()), command());
        Patience.await("The start of Open Liberty", server, () -> Patience.answers(url()));
    }

    // Started without its script, which outlives the server where that is killed.
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Jdk.current().java().toString());
        command.addAll(ServerProcess.JVM_OPTIONS);
        command.addAll(
                List.of(
                        "@" + home.resolve("lib/platform/java/java9.options"),
                        "-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"),
                        "-jar",
                        home.resolve("bin/tools/ws-server.jar").toString(),
                        SERVER));
        return command;
    }

    private String serverXml() {
        return """
        <server>
          <featureManager>
            <feature>restfulWS-3.1</feature>
            <feature>jsonb-3.0</feature>
            <feature>cdi-4.0</feature>
            <feature>concurrent-3.0</feature>
            <feature>jdbc-4.2</feature>
            <feature>jndi-1.0</feature>
            <feature>mpHealth-4.0</feature>
            <feature>beanValidation-3.0</feature>
            <feature>expressionLanguage-5.0</feature>
            <feature>servlet-6.0</feature>
          </featureManager>
          <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
          <config updateTrigger="polled" monitorInterval="200ms"/>
          <library id="drivers">
        %s  </library>
        </server>
        """
                .formatted(port, drivers());
    }

    // It does not take the classes of a data source from the application.
    private static String drivers() {
        return Stream.of(
                        org.h2.Driver.class,
                        org.postgresql.Driver.class,
                        org.mariadb.jdbc.Driver.class)
                .map(driver -> "    <file name=\"%s\"/>\n".formatted(Library.of(driver)))
                .collect(Collectors.joining());
    }

    @Override
    public void adapt(War war) {
        war.openUnitItself("WebSphereLiberty");
    }

    @Override
    public void deploy(Path war) {
        int known = log().length();
        write(
                descriptor(war),
                """
                <server>
                  <webApplication id="%1$s" name="%1$s" location="%2$s" contextRoot="/%1$s">
                    <classloader commonLibraryRef="drivers"/>
                  </webApplication>
                </server>
                """
                        .formatted(War.name(war), war));
        Pattern end = Pattern.compile("CWWKZ00(0[1-4]|12)[IE]: .*\\b" + War.name(war) + "\\b");
        Patience.await("A deployment", server, () -> end.matcher(log().substring(known)).find());
        String told = log().substring(known);
        if (!told.contains("CWWKZ0001I") && !told.contains("CWWKZ0003I")) {
            throw new DeploymentFailure(told);
        }
        serving.add(war);
    }

    @Override
    public void undeploy(Path war) {
        int known = log().length();
        try {
            Files.deleteIfExists(descriptor(war));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // It says nothing of one that it has refused.
        if (serving.remove(war)) {
            Patience.await(
                    "An undeployment", server, () -> log().substring(known).contains("CWWKZ0009I"));
        }
    }

    private Path descriptor(Path war) {
        return applications().resolve(War.name(war) + ".xml");
    }

    private Path applications() {
        return configuration.resolve("configDropins/overrides");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ServerProcess server() {
        return server;
    }
}
