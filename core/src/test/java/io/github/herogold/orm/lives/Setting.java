package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Product;
import io.github.herogold.orm.lives.database.SimulatedProcess.Access;
import io.github.herogold.orm.lives.database.Table.Engine;

/**
 * Where a life goes on.
 *
 * @param product what the server speaks as
 * @param access how it is reached
 * @param engine what keeps a table that says nothing of it
 */
record Setting(Product product, Access access, Engine engine) {}
