package io.github.herogold.orm.servers;

import java.io.Serial;

/** A server has not deployed an application; the message is what it says. */
final class DeploymentFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    DeploymentFailure(String message) {
        super(message);
    }
}
