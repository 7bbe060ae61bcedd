package io.github.herogold.orm.it.catalogue;

import java.sql.Connection;
import org.h2.api.Trigger;

/** A trigger of H2 that does nothing. */
public final class Watch implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {}
}
