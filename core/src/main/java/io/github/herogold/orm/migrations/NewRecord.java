package io.github.herogold.orm.migrations;

import java.util.List;

/**
 * A record of a migration that is taken as applied.
 *
 * @param columns what it says
 * @param replaced the names of the migrations that it stands for, which get records too
 * @param batch the batch of all of them
 */
record NewRecord(RecordColumns columns, List<String> replaced, int batch) {}
