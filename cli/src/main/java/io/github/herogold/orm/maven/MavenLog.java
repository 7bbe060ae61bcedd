package io.github.herogold.orm.maven;

import io.github.herogold.orm.facts.Fact;
import io.github.herogold.orm.facts.Key;
import io.github.herogold.orm.tasks.Console;
import org.apache.maven.plugin.logging.Log;

/** Tells what a task does to the log of Maven. */
final class MavenLog implements Console {
    private final Log log;

    MavenLog(Log log) {
        this.log = log;
    }

    @Override
    public void line(String text) {
        text.lines().forEach(log::info);
    }

    /** The path of a new file is what one has asked for, however quiet the log is. */
    @Override
    public void tell(Fact fact) {
        if (log.isInfoEnabled()) {
            line(fact.text());
        } else {
            fact.value(Key.FILE).ifPresent(System.out::println);
        }
    }
}
