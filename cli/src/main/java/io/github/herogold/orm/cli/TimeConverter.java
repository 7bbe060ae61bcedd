package io.github.herogold.orm.cli;

import io.github.herogold.orm.migrations.Timeouts;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as 60, 500ms or 5m. */
final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return Timeouts.time(text)
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "\"" + text + "\" is no time such as 60, 500ms or 5m"));
    }
}
