package io.github.herogold.orm.bookshop.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.herogold.orm.model.Key;
import jakarta.ws.rs.BadRequestException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How places in an order of books are written for clients: in letters that need no escape in an
 * address, and so that nothing but values of the right type is read again.
 *
 * @param attribute what the books are ordered by, before their ids
 */
record Bookmarks(String attribute) {
    private static final Map<String, Function<String, Object>> READERS =
            Map.of(
                    "title", title -> title,
                    "price", Bookmarks::price,
                    "publishedOn", LocalDate::parse);

    /** Those in an order such as {@code price desc}. */
    static Bookmarks in(String order) {
        return new Bookmarks(order.strip().split("\\s", 2)[0]);
    }

    /** Writes a place; empty in an order whose values cannot be read again. */
    Optional<String> write(Key place) {
        if (reader().isEmpty()) {
            return Optional.empty();
        }
        List<?> values = place.values();
        String text = attribute + " " + values.get(1) + " " + values.get(0);
        return Optional.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
    }

    /** Reads a place, which a client may have taken from another order or made up. */
    Key read(String bookmark) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(bookmark), UTF_8).split(" ", 3);
            if (parts.length < 3 || !parts[0].equals(attribute)) {
                throw new IllegalArgumentException(bookmark);
            }
            Object value = reader().orElseThrow(IllegalArgumentException::new).apply(parts[2]);
            return new Key(List.of(value, Long.valueOf(parts[1])));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRequestException("The list by " + attribute + " has no such bookmark.", e);
        }
    }

    private Optional<Function<String, Object>> reader() {
        return Optional.ofNullable(READERS.get(attribute));
    }

    // One with an exponent may be longer than the memory.
    private static BigDecimal price(String text) {
        if (!text.matches("\\d{1,8}\\.\\d{2}")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
