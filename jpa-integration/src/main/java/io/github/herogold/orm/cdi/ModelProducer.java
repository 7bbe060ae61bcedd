package io.github.herogold.orm.cdi;

import io.github.herogold.orm.model.Model;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Makes what {@code @Inject Model<Book>} asks for. */
@Dependent
class ModelProducer {

    /** The model of the entity class that an injection point names. */
    @Produces
    @Dependent
    <T> Model<T> model(InjectionPoint point) {
        return Model.of(entity(point));
    }

    // The container has made sure that the type is Model with one argument.
    @SuppressWarnings("unchecked")
    private static <T> Class<T> entity(InjectionPoint point) {
        Type wanted = ((ParameterizedType) point.getType()).getActualTypeArguments()[0];
        if (wanted instanceof Class<?> entity) {
            return (Class<T>) entity;
        }
        throw Messages.noEntity(point.getMember());
    }
}
