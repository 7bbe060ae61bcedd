package io.github.herogold.orm.it.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** A library that writes and reads JSON, as it is without annotations of its own in the models. */
enum Json {
    JACKSON {
        @Override
        String write(Object value) {
            try {
                return mapper().writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        <T> T read(String json, Class<T> type) {
            try {
                return mapper().readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private ObjectMapper mapper() {
            return new ObjectMapper().registerModule(new JavaTimeModule());
        }
    },

    JSON_B {
        @Override
        String write(Object value) {
            return jsonb().toJson(value);
        }

        @Override
        <T> T read(String json, Class<T> type) {
            return jsonb().fromJson(json, type);
        }

        private Jsonb jsonb() {
            return JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        }
    };

    abstract String write(Object value);

    abstract <T> T read(String json, Class<T> type);
}
