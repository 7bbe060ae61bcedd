package org.postgresql;

/** As much of the interface of PostgreSQL's driver as the engine asks for, by reflection. */
public interface PGConnection {

    /** The process id that the server, or a pooler in front of it, has told the driver. */
    int getBackendPID();
}
