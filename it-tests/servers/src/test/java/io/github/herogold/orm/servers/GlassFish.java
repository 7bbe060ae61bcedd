package io.github.herogold.orm.servers;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * GlassFish 8, which opens the unit with the Hibernate of the WAR. It is told what to do by HTTP.
 */
final class GlassFish implements ApplicationServer {
    private static final String DOMAIN = "domain1";
    private static final int OLDEST_JAVA = 21;

    private final Path home = Distribution.home("glassfish8").resolve("glassfish");
    private final Path domains = Distribution.copy(home.resolve("domains"), "glassfish");
    private final int port = FreePort.next();
    private final int adminPort = FreePort.next();
    private final Jdk jdk;
    private ServerProcess server;

    GlassFish() {
        jdk = Jdk.atLeast(OLDEST_JAVA, "GlassFish 8");
    }

    @Override
    public void start() {
        Distribution.edit(domains.resolve(DOMAIN).resolve("config/domain.xml"), this::withPorts);
        server = ServerProcess.start(domains, environment(), command());
        Patience.await(
                "The start of GlassFish",
                server,
                // It listens before it knows its commands.
                () -> Patience.has(admin("version")) && Patience.has(url()));
    }

    private String withPorts(String domain) {
        String own = domain.replace("port=\"8080\"", "port=\"" + port + "\"");
        own = own.replace("port=\"4848\"", "port=\"" + adminPort + "\"");
        for (int other : List.of(8181, 3700, 3820, 3920, 8686)) {
            own = own.replace("port=\"" + other + "\"", "port=\"" + FreePort.next() + "\"");
        }
        // It keeps applications that are gone.
        own = own.replace("-Xmx512m", "-Xmx1536m");
        return own.replace("value=\"7676\"", "value=\"" + FreePort.next() + "\"")
                .replace("telnet.port=6666", "telnet.port=" + FreePort.next())
                .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("network-listener port=", "network-listener address=\"127.0.0.1\" port=");
    }

    /** The command that its own launcher would run: killed, that would leave the server behind. */
    private List<String> command() {
        Path asadmin = home.resolve("bin/asadmin");
        ServerProcess launcher =
                ServerProcess.start(
                        domains,
                        environment(),
                        List.of(
                                "bash",
                                asadmin.toString(),
                                "start-domain",
                                "--dry-run",
                                "--domaindir",
                                domains.toString(),
                                DOMAIN));
        launcher.awaitEnd();
        return launcher.printed()
                .lines()
                .skip(1)
                .takeWhile(argument -> !argument.isEmpty())
                .toList();
    }

    private Map<String, String> environment() {
        return Map.of("AS_JAVA", jdk.home().toString(), "JAVA_HOME", jdk.home().toString());
    }

    // Without the property, Hibernate finds no transaction manager.
    @Override
    public void adapt(War war) {
        war.setUnitProperty("hibernate.transaction.jta.platform", "GlassFish");
    }

    @Override
    public void deploy(Path war) {
        String name = War.name(war);
        int known = log().length();
        String command = "deploy?DEFAULT=%s&name=%s&contextroot=%s";
        String report = run(command.formatted(encoded(war.toString()), name, name));
        if (!report.contains("Exit Code: SUCCESS")) {
            // The report has the outermost exception only, the log the cause.
            String reason = log().substring(known);
            throw new DeploymentFailure(report.replaceAll("<[^>]*>", " ") + reason);
        }
    }

    @Override
    public void undeploy(Path war) {
        run("undeploy?DEFAULT=" + War.name(war));
    }

    private String run(String command) {
        HttpResponse<String> response =
                Http.send(Http.request(admin(command)).header("X-Requested-By", "tests").GET());
        return response.body();
    }

    private static String encoded(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    private URI admin(String command) {
        return URI.create("http://127.0.0.1:" + adminPort + "/__asadmin/" + command);
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
