package io.github.herogold.orm.migrations;

import io.github.herogold.orm.engine.generate.SchemaFiles;
import io.github.herogold.orm.engine.stub.PackageOfDirectory;
import io.github.herogold.orm.engine.stub.Stub;
import io.github.herogold.orm.engine.text.MigrationName;
import io.github.herogold.orm.persistence.Orm;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes new migration files. */
public final class MigrationFile {
    private MigrationFile() {}

    /** The language of a migration file. */
    public enum Format {
        /** A Java class. */
        JAVA,
        /** A file of SQL with an up and a down section. */
        SQL
    }

    /**
     * Writes a Java migration named after today, in UTC.
     *
     * <p>{@code create_users_table}, {@code drop_users_table} and {@code add_status_to_users} are
     * filled in, in SQL {@code add_email_index_to_users} and {@code add_timestamps_to_users} too;
     * other names give an empty pair, and so does one that holds a word of SQL, such as {@code
     * add_order_to_users}. It is put into the package of the Java files beside it. The second
     * migration of a day is numbered {@code 02}, and so on.
     *
     * @param name what it does, in letters, digits and underscores, beginning with a lower-case
     *     letter; spaces and hyphens become underscores
     * @param directory where it goes; made if it is missing
     * @return the file
     * @throws InvalidRequestException if the name cannot be used or the file cannot be written
     */
    public static Path create(String name, Path directory) {
        return create(name, directory, Format.JAVA);
    }

    /**
     * Writes a migration in one of the formats, named after today, in UTC.
     *
     * @param name what it does, as in {@link #create(String, Path)}
     * @param directory where it goes; made if it is missing
     * @param format its language
     * @return the file
     * @throws InvalidRequestException if the name cannot be used or the file cannot be written
     */
    public static Path create(String name, Path directory, Format format) {
        Stub stub = Stub.of(name);
        Path file = newFile(stub, directory, format);
        try {
            write(
                    file,
                    format == Format.JAVA
                            ? stub.java(PackageOfDirectory.of(directory))
                            : stub.sql());
            return file;
        } catch (IOException e) {
            throw Messages.unwritable(directory, e);
        }
    }

    /**
     * Writes a migration of SQL whose text is given, named after today, in UTC, and beside it the
     * file that says what it changes; both or neither.
     */
    static Path create(String name, Path directory, String sql, String schema) {
        Path file = newFile(Stub.of(name), directory, Format.SQL);
        String stem = file.getFileName().toString().replaceFirst("\\.sql$", "");
        Path beside = file.resolveSibling(stem + SchemaFiles.SUFFIX);
        write(beside, schema);
        try {
            write(file, sql);
            return file;
        } catch (InvalidRequestException e) {
            remove(beside, e);
            throw e;
        }
    }

    /** Writes a file that is not there yet; what cannot be written whole is not left behind. */
    static void write(Path file, String text) {
        Path directory = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw Files.isDirectory(directory)
                    ? Messages.fileExists(e.getFile(), e)
                    : Messages.unwritable(directory, e);
        } catch (IOException e) {
            throw Messages.unwritable(directory, e);
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            InvalidRequestException unwritable = Messages.unwritable(directory, e);
            remove(file, unwritable);
            throw unwritable;
        }
    }

    private static void remove(Path file, InvalidRequestException failure) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static Path newFile(Stub stub, Path directory, Format format) {
        try {
            Files.createDirectories(directory);
            return directory.resolve(fileName(stub.description(), directory, Orm.now(), format));
        } catch (IOException e) {
            throw Messages.unwritable(directory, e);
        }
    }

    private static String fileName(String description, Path directory, Instant now, Format format)
            throws IOException {
        ZonedDateTime utc = now.atZone(ZoneOffset.UTC);
        List<MigrationName> ofTheDay = existing(directory, utc.toLocalDate());
        ofTheDay.stream()
                .filter(name -> name.description().equals(description))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw Messages.madeToday(name, directory);
                        });
        OptionalInt last = ofTheDay.stream().mapToInt(MigrationName::ordinal).max();
        String day = "%tY%<tm%<td".formatted(utc);
        String suffix = format == Format.JAVA ? ".java" : ".sql";
        return day + place(last, utc) + "_" + description + suffix;
    }

    /** What keeps the new file behind the others of its day. */
    private static String place(OptionalInt last, ZonedDateTime utc) {
        if (last.isEmpty()) {
            return "";
        }
        int next = last.getAsInt() + 1;
        return MigrationName.place(
                next <= MigrationName.LAST_SEQUENCE ? next : Math.max(next, secondsAsDigits(utc)));
    }

    private static int secondsAsDigits(ZonedDateTime utc) {
        return utc.getHour() * 10_000 + utc.getMinute() * 100 + utc.getSecond();
    }

    private static List<MigrationName> existing(Path directory, LocalDate day) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java") || file.endsWith(".sql"))
                    .map(file -> file.substring(0, file.lastIndexOf('.')))
                    .flatMap(stem -> MigrationName.parse(stem).stream())
                    .filter(name -> name.date().equals(day))
                    .toList();
        }
    }
}
