package io.github.herogold.orm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.it.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a {@link DoomedProcess} and sees it die.
 *
 * @param folder where it may leave files
 * @param migrations the directory of the migrations that it runs
 */
record Killer(Path folder, Path migrations) {
    private static final String LOGGING = "java.util.logging.config.file";

    /**
     * A run that is not going to end.
     *
     * @param address the database
     * @param calls how many calls are made before the process dies
     */
    record Doom(Address address, int calls) {}

    /** Kills a process that has got to the calls of each of these runs. */
    void kill(List<Doom> runs) throws IOException, InterruptedException {
        requireKilled(start(List.of(), runs));
    }

    /** Kills a process with one run by {@link Slowness}. */
    void kill(Address address, int fatalArgument) throws IOException, InterruptedException {
        requireKilled(
                start(
                        List.of("-D" + Slowness.FATAL_ARGUMENT + "=" + fatalArgument),
                        List.of(new Doom(address, Integer.MAX_VALUE))));
    }

    /** Starts a process with one run, to be killed from outside. */
    ChildProcess start(Address address) throws IOException {
        return start(List.of(), List.of(new Doom(address, Integer.MAX_VALUE)));
    }

    private static void requireKilled(ChildProcess process)
            throws IOException, InterruptedException {
        ChildProcess.Result result = process.await();
        assertThat(result.code()).as(result.output()).isEqualTo(DoomedProcess.KILLED);
    }

    private ChildProcess start(List<String> options, List<Doom> runs) throws IOException {
        Address first = runs.get(0).address();
        List<String> arguments = new ArrayList<>(options);
        arguments.add("-D" + LOGGING + "=" + System.getProperty(LOGGING));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        arguments.add(DoomedProcess.class.getName());
        arguments.addAll(List.of(first.user(), first.password()));
        arguments.add(migrations.toString());
        for (Doom run : runs) {
            arguments.add(run.address().url());
            arguments.add(Integer.toString(run.calls()));
        }
        return ChildProcess.start(folder, Map.of(), arguments);
    }
}
