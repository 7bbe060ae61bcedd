package io.github.herogold.orm.engine.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words for the constants of an enum, in files and records: their names in lower case. */
public final class EnumWords {
    private EnumWords() {}

    /**
     * The word for a constant.
     *
     * @param constant the constant
     * @return its name in lower case
     */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that a word stands for.
     *
     * @param <E> the enum
     * @param type its class
     * @param word a word
     * @return the constant; empty where the word stands for none
     */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
