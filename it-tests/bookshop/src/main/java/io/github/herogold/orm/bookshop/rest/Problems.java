package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.rest.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells clients what a model has refused. */
@Provider
public class Problems extends ProblemMapper {
    /** For the server. */
    public Problems() {}
}
