package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Answer.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What two models do not tell of the way from one to the other, and nobody guesses. */
public sealed interface Question {

    /**
     * What is not known, in a sentence.
     *
     * @return a sentence
     */
    String text();

    /**
     * The answers that settle it, the most likely first. An expression in one is an example.
     *
     * @return at least one
     */
    List<Answer> answers();

    /**
     * A table or a sequence is not in the model any more.
     *
     * @param kind {@code table} or {@code sequence}
     * @param name its name
     * @param candidates new ones that are like it, the most similar first
     */
    record ObjectGone(String kind, ObjectName name, List<ObjectName> candidates)
            implements Question {
        @Override
        public String text() {
            return "The %s %s is not in the model any more.".formatted(kind, name);
        }

        @Override
        public List<Answer> answers() {
            return Stream.concat(
                            candidates.stream()
                                    .map(it -> new Answer(Kind.RENAME_TABLE, name + "=" + it)),
                            Stream.of(new Answer(Kind.DROP, name.toString())))
                    .toList();
        }
    }

    /**
     * A column is not in the model any more.
     *
     * @param table its table
     * @param column its name
     * @param candidates new columns of the table that have the same type and nullability
     */
    record ColumnGone(ObjectName table, String column, List<String> candidates)
            implements Question {
        @Override
        public String text() {
            return "The column %s.%s is not in the model any more.".formatted(table, column);
        }

        @Override
        public List<Answer> answers() {
            String path = table + "." + column;
            return Stream.concat(
                            candidates.stream().map(it -> new Answer(Kind.RENAME, path + "=" + it)),
                            Stream.of(new Answer(Kind.DROP, path)))
                    .toList();
        }
    }

    /**
     * A column may not be null, and rows that are there may have no value.
     *
     * @param table its table
     * @param column the column
     */
    record ValueMissing(ObjectName table, Column column) implements Question {
        @Override
        public String text() {
            return "The column %s.%s, %s, may not be null: what do rows get that are there?"
                    .formatted(table, column.name(), column.type());
        }

        @Override
        public List<Answer> answers() {
            return List.of(new Answer(Kind.FILL, table + "." + column.name() + "=<expression>"));
        }
    }
}
