package io.github.herogold.orm.bookshop.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a request that has made something. */
final class Created {
    private Created() {}

    static Response at(UriInfo collection, long id, Object view) {
        return Response.created(collection.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .entity(view)
                .build();
    }
}
