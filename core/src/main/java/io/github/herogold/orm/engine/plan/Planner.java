package io.github.herogold.orm.engine.plan;

import io.github.herogold.orm.engine.history.HistoryRow;
import io.github.herogold.orm.engine.source.KnownMigration;
import io.github.herogold.orm.migrations.InvalidMigrationException;
import io.github.herogold.orm.migrations.InvalidRequestException;
import io.github.herogold.orm.migrations.Rollback;
import io.github.herogold.orm.migrations.RunOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what a request comes to; pure, so it needs no database. */
public final class Planner {
    private static final int FIRST_BATCH = 1;

    private final List<KnownMigration> known;
    private final List<HistoryRow> rows;
    private final Comparison comparison;

    /**
     * Makes a planner.
     *
     * @param known the migrations that exist
     * @param rows the records, in the order of applying
     * @throws InvalidMigrationException if two migrations have one name, in capitals or not
     */
    public Planner(List<KnownMigration> known, List<HistoryRow> rows) {
        this.known = known;
        this.rows = rows;
        this.comparison = new Comparison(known, rows);
    }

    /**
     * Plans a request.
     *
     * @throws InvalidRequestException if it names a migration that there is not
     */
    public Plan plan(Request request) {
        if (request instanceof Request.Up up) {
            return up(up);
        }
        if (request instanceof Request.Down down) {
            return planned(down, Stream.<Step>concat(adoptions(), undoing(down.choice())).toList());
        }
        if (request instanceof Request.Settle settle) {
            return planned(settle, List.of(settled(settle.name())));
        }
        Request.Baseline baseline = (Request.Baseline) request;
        return planned(baseline, baseline(baseline.last()).toList());
    }

    private Plan planned(Request request, List<Step> steps) {
        return new Plan(request, steps, comparison.findings(), comparison.status());
    }

    /** What was interrupted on its way down is undone to its end first, and is pending then. */
    private Plan up(Request.Up request) {
        List<Step.Undo> halfUndone =
                undoing(Rollback.everything()).filter(Step.Undo::isResumed).toList();
        if (halfUndone.isEmpty()) {
            return planned(request, upward(request.options()).toList());
        }
        Plan afterwards = new Planner(known, without(halfUndone)).up(request);
        List<Step> steps = new ArrayList<>(halfUndone);
        steps.addAll(afterwards.steps());
        return new Plan(request, steps, afterwards.findings(), comparison.status());
    }

    private List<HistoryRow> without(List<Step.Undo> undone) {
        Set<String> names =
                undone.stream()
                        .flatMap(u -> Stream.concat(Stream.of(u.name()), u.companions().stream()))
                        .collect(Collectors.toSet());
        return rows.stream().filter(row -> !names.contains(row.name())).toList();
    }

    private Stream<Step> upward(RunOptions options) {
        Stream<Step> accepted =
                options.changes() == RunOptions.Changes.ACCEPT
                        ? comparison.findings().changed().stream().map(Step.AcceptChange::new)
                        : Stream.empty();
        return Stream.of(accepted, adoptions(), applying(options)).flatMap(steps -> steps);
    }

    private Stream<Step> applying(RunOptions options) {
        List<KnownMigration> pending =
                options.target().map(this::pendingUpTo).orElseGet(comparison::pending);
        if (pending.isEmpty()) {
            return Stream.empty();
        }
        List<Step> steps = new ArrayList<>();
        int batch = comparison.nextBatch();
        for (KnownMigration migration : pending) {
            Optional<HistoryRow> row = comparison.row(migration.name().text());
            int own = batch;
            steps.add(
                    row.<Step>map(begun -> new Step.Resume(migration, begun))
                            .orElseGet(() -> new Step.Apply(migration, own)));
            if (options.batching() == RunOptions.Batching.ONE_PER_MIGRATION) {
                batch++;
            }
        }
        return steps.stream();
    }

    /** What has not been applied, up to and including a migration. */
    private List<KnownMigration> pendingUpTo(String target) {
        Optional<KnownMigration> last = comparison.migration(target);
        Optional<HistoryRow> row = comparison.row(target);
        if (last.isEmpty() && row.isEmpty()) {
            throw Messages.unknownTarget(target, comparison.names());
        }
        if (last.isEmpty() || row.filter(HistoryRow::isApplied).isPresent()) {
            return List.of();
        }
        if (comparison.replacements().isDormant(target)
                && !comparison.replacements().isWaiting(target)) {
            throw Messages.replacedTarget(target);
        }
        return comparison.pending().stream()
                .filter(migration -> migration.compareTo(last.get()) <= 0)
                .toList();
    }

    private Stream<Step> adoptions() {
        return comparison.replacements().adoptions().stream()
                .map(row -> new Step.Adopt(comparison.migration(row.name()).orElseThrow(), row));
    }

    /** What a rollback undoes, the last applied first. */
    private Stream<Step.Undo> undoing(Rollback choice) {
        return chosen(choice).stream()
                .map(
                        row ->
                                new Step.Undo(
                                        row,
                                        comparison.migration(row.name()),
                                        comparison.replacements().companionsOf(row.name())));
    }

    private List<HistoryRow> chosen(Rollback choice) {
        List<HistoryRow> newestFirst = new ArrayList<>(comparison.rows());
        Collections.reverse(newestFirst);
        if (choice instanceof Rollback.Batches batches) {
            return ofLastBatches(newestFirst, batches.count());
        }
        if (choice instanceof Rollback.Migrations last) {
            return newestFirst.stream().limit(last.count()).toList();
        }
        String name = ((Rollback.After) choice).name();
        if (newestFirst.stream().noneMatch(row -> row.name().equals(name))) {
            throw Messages.notApplied(name, newestFirst.stream().map(HistoryRow::name).toList());
        }
        return newestFirst.stream().takeWhile(row -> !row.name().equals(name)).toList();
    }

    private static List<HistoryRow> ofLastBatches(List<HistoryRow> rows, int count) {
        Set<Integer> last =
                rows.stream()
                        .map(HistoryRow::batch)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .limit(count)
                        .collect(Collectors.toSet());
        return rows.stream().filter(row -> last.contains(row.batch())).toList();
    }

    private Stream<Step> baseline(String last) {
        return pendingUpTo(last).stream().map(known -> new Step.Baseline(known, FIRST_BATCH));
    }

    private Step settled(String name) {
        return comparison.pending().stream()
                .filter(pending -> pending.name().text().equals(name))
                .filter(pending -> comparison.row(name).isEmpty())
                .findFirst()
                .map(pending -> new Step.Baseline(pending, comparison.nextBatch()))
                .orElseThrow(
                        () ->
                                Messages.notPending(
                                        name,
                                        comparison.pending().stream()
                                                .map(pending -> pending.name().text())
                                                .toList()));
    }
}
