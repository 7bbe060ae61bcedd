package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A model with a constraint of every kind: on attributes, on what they hold, on the whole. */
@Entity
@Trip.EndsAfterItStarts
public class Trip extends BaseModel {
    @NotBlank(message = "give it a name")
    private String name;

    @Min(1)
    private int firstDay;

    @Max(value = 365, message = "at most {value}, not ${validatedValue + 0}")
    private int lastDay;

    @Valid @Embedded private Goal goal;

    protected Trip() {}

    public Trip(String name, int firstDay, int lastDay, String goal) {
        this.name = name;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.goal = new Goal(goal);
    }

    public String name() {
        return name;
    }

    public Goal goal() {
        return goal;
    }

    public void rename(String newName) {
        name = newName;
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Order.class)
    @interface EndsAfterItStarts {
        String message() default "it ends before it starts";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public, because the provider makes it. */
    public static final class Order implements ConstraintValidator<EndsAfterItStarts, Trip> {
        @Override
        public boolean isValid(Trip trip, ConstraintValidatorContext context) {
            return trip.firstDay <= trip.lastDay;
        }
    }
}
