package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where what exists and what is recorded do not agree.
 *
 * @param lost records whose file is gone
 * @param newer records of a newer release: they come behind every migration that exists
 * @param changed applied migrations whose files say something else by now
 * @param late what is pending though something behind it has been applied
 * @param torn names of what stands for others and can be neither run nor adopted, each with what is
 *     missing
 * @param waiting names of what stands for others, and waits for them to be applied
 * @param applied how many migrations are applied, those that another one stands for left out
 * @param recorded how many records are of an applied migration
 */
public record Findings(
        List<HistoryRow> lost,
        List<HistoryRow> newer,
        List<KnownMigration> changed,
        List<KnownMigration> late,
        Map<String, Set<String>> torn,
        List<String> waiting,
        int applied,
        int recorded) {}
