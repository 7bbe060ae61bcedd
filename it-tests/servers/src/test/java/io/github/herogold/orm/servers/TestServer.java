package io.github.herogold.orm.servers;

/**
 * A kind of server the tests run on.
 *
 * <p>A server is started when the first test class asks for it, serves all test classes of the run,
 * and ends with the run.
 */
enum TestServer {
    /** WildFly Preview, of Jakarta EE 11. */
    WILDFLY_PREVIEW {
        @Override
        ApplicationServer make() {
            return new WildFlyPreview();
        }
    },

    /** GlassFish, of Jakarta EE 11; only where there is Java 21. */
    GLASSFISH {
        @Override
        ApplicationServer make() {
            return new GlassFish();
        }
    },

    /** WildFly, of Jakarta EE 10. */
    WILDFLY {
        @Override
        ApplicationServer make() {
            return new WildFly();
        }
    },

    /** Open Liberty, of Jakarta EE 10. */
    OPEN_LIBERTY {
        @Override
        ApplicationServer make() {
            return new OpenLiberty();
        }
    };

    /** Makes one that is still to be started. */
    abstract ApplicationServer make();
}
