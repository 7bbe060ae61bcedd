package io.github.herogold.orm.model.values;

import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values are one to a database. */
public final class Sameness {
    private Sameness() {}

    /**
     * Whether two values of an attribute are the same.
     *
     * <p>Numbers such as 1.0 and 1.00 are; so are a {@code Date} and the {@code Timestamp} that is
     * read for it, which are not equal both ways.
     *
     * @param one a value
     * @param other another
     * @return true if they are
     */
    // Values of one class that can be compared can be compared with each other. A Date is what it
    // is.
    @SuppressWarnings({"unchecked", "rawtypes", "JavaUtilDate"})
    public static boolean of(@Nullable Object one, @Nullable Object other) {
        return Objects.deepEquals(one, other)
                || (one instanceof Date date
                        && other instanceof Date same
                        && date.getClass() != same.getClass()
                        && date.getTime() == same.getTime())
                || (one instanceof Comparable comparable
                        && other instanceof Comparable same
                        && comparable.getClass() == same.getClass()
                        && comparable.compareTo(same) == 0);
    }
}
