package io.github.herogold.orm.bookshop.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that the shop offers over HTTP. */
@ApplicationPath("api")
public class BookshopApplication extends Application {
    /** For the server. */
    public BookshopApplication() {}
}
