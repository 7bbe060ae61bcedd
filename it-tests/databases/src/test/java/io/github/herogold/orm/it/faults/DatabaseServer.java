package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.TestDatabase;
import java.sql.SQLException;
import org.h2.tools.Server;

/** A database server that is reached by TCP. */
enum DatabaseServer {
    POSTGRESQL {
        @Override
        Address fresh() {
            return TestDatabase.POSTGRESQL.fresh();
        }
    },
    MARIADB {
        @Override
        Address fresh() {
            return TestDatabase.MARIADB.fresh();
        }
    },
    /** H2 in this process, serving others, with its databases in files. */
    H2 {
        @Override
        Address fresh() {
            Address file = TestDatabase.H2_FILE.fresh();
            String server = "jdbc:h2:tcp://localhost:" + H2Holder.SERVER.getPort() + "/";
            return new Address(
                    file.url().replace("jdbc:h2:file:", server), file.user(), file.password());
        }
    };

    /** A database that is empty and that nobody else uses. */
    abstract Address fresh();

    private static final class H2Holder {
        private static final Server SERVER = start();

        private static Server start() {
            try {
                return Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                        .start();
            } catch (SQLException e) {
                throw new IllegalStateException("H2 did not start", e);
            }
        }
    }
}
