package io.github.herogold.orm.cdi;

import io.github.herogold.orm.OrmException;
import java.lang.reflect.Member;

/** The texts of this package. */
final class Messages {
    private Messages() {}

    static OrmException noEntity(Member point) {
        return new OrmException(
                point
                        + " does not say of which entity it wants the model. Name the class, as in"
                        + " @Inject Model<Book>.");
    }

    static String notFound(InjectedField field) {
        return "The entity manager of "
                + field.field()
                + " is not found, perhaps because the application is only starting. As long as it"
                + " is not, models of its unit use another one in the same transaction: before one"
                + " reads what the other has written, flush().";
    }
}
