package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A WildFly of one version or another. Applications are given to its deployment scanner. */
abstract class StandaloneWildFly implements ApplicationServer {
    private final Path home;
    private final Path base;
    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private ServerProcess server;

    StandaloneWildFly(String folder) {
        home = home(folder);
        base = Distribution.copy(home.resolve("standalone"), folder);
    }

    /** The folder of a version. */
    static Path home(String version) {
        return Distribution.home(System.getProperty("herogold.servers." + version));
    }

    /** Options of Java that only this version needs. */
    abstract List<String> javaOptions();

    @Override
    public void start() {
        Distribution.edit(
                base.resolve("configuration/standalone.xml"), StandaloneWildFly::configured);
        server = ServerProcess.start(base, Map.of(), command());
        Patience.await("The start of WildFly", server, () -> Patience.answers(url()));
    }

    private static String configured(String standalone) {
        return standalone
                // The scanner would look every five seconds.
                .replace("scan-interval=\"5000\"", "scan-interval=\"200\"")
                // MicroProfile Health, as standalone-microprofile.xml has it.
                .replace(
                        "</extensions>",
                        "<extension module=\"org.wildfly.extension.microprofile.health-smallrye\"/>"
                                + "</extensions>")
                .replaceFirst(
                        "<profile>",
                        "<profile><subsystem"
                                + " xmlns=\"urn:wildfly:microprofile-health-smallrye:3.0\""
                                + " security-enabled=\"false\"/>");
    }

    // Started without its script, which outlives the server where that is killed.
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Jdk.current().java().toString());
        command.addAll(ServerProcess.JVM_OPTIONS);
        command.addAll(javaOptions());
        command.addAll(
                List.of(
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djava.awt.headless=true",
                        "-Djboss.modules.system.pkgs=org.jboss.byteman",
                        "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                        "-Dlogging.configuration="
                                + base.resolve("configuration/logging.properties").toUri(),
                        "-jar",
                        home.resolve("jboss-modules.jar").toString(),
                        "-mp",
                        home.resolve("modules").toString(),
                        "org.jboss.as.standalone",
                        "-Djboss.home.dir=" + home,
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + FreePort.next(),
                        "-Djboss.management.http.port=" + managementPort,
                        "-b",
                        "127.0.0.1"));
        return command;
    }

    @Override
    public void deploy(Path war) {
        place(war);
        awaitDeployment(war);
    }

    /** Puts an application where the server finds it, also one that is still to be started. */
    void place(Path war) {
        try {
            Path incoming = Files.copy(war, base.resolve(war.getFileName()));
            Files.deleteIfExists(marker(war, "failed"));
            Files.deleteIfExists(marker(war, "undeployed"));
            Files.move(incoming, deployment(war), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until an application that was put there serves requests.
     *
     * @throws DeploymentFailure if the server refuses, with what it says
     */
    void awaitDeployment(Path war) {
        try {
            Patience.await("A deployment", server, () -> isDone(war));
            if (Files.exists(marker(war, "failed"))) {
                throw new DeploymentFailure(Files.readString(marker(war, "failed")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDone(Path war) {
        return Files.exists(marker(war, "deployed")) || Files.exists(marker(war, "failed"));
    }

    @Override
    public void undeploy(Path war) {
        try {
            if (Files.deleteIfExists(marker(war, "deployed"))) {
                Patience.await(
                        "An undeployment", server, () -> Files.exists(marker(war, "undeployed")));
            }
            Files.deleteIfExists(deployment(war));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path deployment(Path war) {
        return base.resolve("deployments").resolve(war.getFileName());
    }

    private Path marker(Path war, String state) {
        return deployment(war).resolveSibling(war.getFileName() + "." + state);
    }

    @Override
    public URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
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
