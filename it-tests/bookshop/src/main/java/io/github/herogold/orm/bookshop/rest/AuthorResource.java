package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Author;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The authors. No method opens a transaction: each write has one of its own. */
@Path("authors")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthorResource {
    /** For the server. */
    public AuthorResource() {}

    /**
     * Adds an author.
     *
     * @param draft who it is
     * @param uri where this resource is
     * @return the author and its address
     */
    @POST
    public Response add(AuthorDraft draft, @Context UriInfo uri) {
        Author author = draft.author();
        author.add();
        AuthorView view = AuthorView.of(author);
        return Created.at(uri, view.id(), view);
    }

    /**
     * Shows an author.
     *
     * @param id the number of the author
     * @return the author
     */
    @GET
    @Path("{id}")
    public AuthorView show(@PathParam("id") long id) {
        return AuthorView.of(Author.get(id));
    }

    /**
     * Lists what an author has written, the latest first.
     *
     * @param id the number of the author
     * @return the books
     */
    @GET
    @Path("{id}/books")
    public List<BookView> books(@PathParam("id") long id) {
        Author author = Author.get(id);
        return author.books().list().stream().map(BookView::of).toList();
    }
}
