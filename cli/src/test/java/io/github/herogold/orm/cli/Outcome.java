package io.github.herogold.orm.cli;

import java.util.List;

/**
 * How a command ended and what it printed.
 *
 * @param code its exit code
 * @param out its standard output
 * @param err its standard error
 */
record Outcome(int code, String out, String err) {

    /** The lines of the standard output, without the times that migrations took. */
    List<String> lines() {
        return out.replaceAll(" \\(\\d+ ms\\)", "").lines().toList();
    }

    /** The standard error without the line that names the database. */
    String complaints() {
        return err.replaceFirst("^Database: .*\\n", "");
    }

    /** Everything that was printed. */
    String text() {
        return out + err;
    }
}
