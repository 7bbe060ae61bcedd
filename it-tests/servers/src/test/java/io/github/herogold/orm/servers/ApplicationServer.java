package io.github.herogold.orm.servers;

import java.net.URI;
import java.nio.file.Path;

/** A Jakarta EE server: one process, with ports and a folder of its own. */
interface ApplicationServer extends AutoCloseable {

    /** Starts the process and waits until it answers. */
    void start();

    /** Adds to a WAR what only this server needs of it. */
    void adapt(War war);

    /**
     * Deploys an application under the name of its file, and waits until it serves requests.
     *
     * @throws DeploymentFailure if the server refuses, with what it says
     */
    void deploy(Path war);

    /** Takes an application away again. */
    void undeploy(Path war);

    /** Where an application answers. */
    default URI url(Path war) {
        return url().resolve("/" + War.name(war) + "/");
    }

    /** The port of its web server. */
    int port();

    /** Its process, once it is started. */
    ServerProcess server();

    /** Where the server answers. */
    default URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /** Where it says whether it is ready for requests, by MicroProfile Health. */
    default URI readiness() {
        return url().resolve("health/ready");
    }

    /** What the server has logged so far. */
    default String log() {
        return server().printed();
    }

    /** The process, for those who want to see it or to kill it. */
    default ProcessHandle process() {
        return server().process().toHandle();
    }

    /** Ends the process. */
    @Override
    default void close() {
        server().stop();
    }
}
