package io.github.herogold.orm.bookshop.rest;

import io.github.herogold.orm.bookshop.Book;
import io.github.herogold.orm.model.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The books: some methods work in a transaction of the server, others in none. */
@Path("books")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
    /** For the server. */
    public BookResource() {}

    /**
     * Adds a book.
     *
     * @param draft what it is
     * @param uri where this resource is
     * @return the book and its address
     */
    @POST
    @Transactional
    public Response add(BookDraft draft, @Context UriInfo uri) {
        if (Book.withIsbn(draft.isbn()).isPresent()) {
            String taken = "The shop has a book with ISBN " + draft.isbn() + " already.";
            throw new ClientErrorException(taken, Response.Status.CONFLICT);
        }
        Book book = draft.book();
        book.add();
        BookView view = BookView.of(book);
        return Created.at(uri, view.id(), view);
    }

    /**
     * Adds several books, all of them or none.
     *
     * @param drafts what they are
     * @return the books
     */
    @POST
    @Path("import")
    @Transactional
    public List<BookView> addAll(List<BookDraft> drafts) {
        // One by one, so that some are written already when a later one is refused.
        return drafts.stream().map(BookDraft::book).peek(Book::add).map(BookView::of).toList();
    }

    /**
     * Lists books by the page; an attribute or a page that there is not is a bad request.
     *
     * @param title how their titles begin; all books if it is empty
     * @param sort an attribute to order them by, with {@code desc} behind it or not
     * @param page the page, counted from 0
     * @param size how many books a page has
     * @param after the bookmark of the page before, instead of a number
     * @return the page
     */
    @GET
    public BookPage list(
            @QueryParam("title") @DefaultValue("") String title,
            @QueryParam("sort") @DefaultValue("title") String sort,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size,
            @QueryParam("after") @DefaultValue("") String after) {
        Query<Book> all = title.isEmpty() ? Book.all() : Book.titled(title);
        BookList books = BookList.of(all, sort, size);
        return after.isEmpty() ? books.numbered(page) : books.after(after);
    }

    /**
     * Shows a book.
     *
     * @param id the number of the book
     * @return the book
     */
    @GET
    @Path("{id}")
    public BookView show(@PathParam("id") long id) {
        return BookView.of(Book.get(id));
    }

    /**
     * Corrects a book, unless somebody else has since the client saw it.
     *
     * @param id the number of the book
     * @param revision what to change
     * @return the book as it is now
     */
    @PUT
    @Path("{id}")
    public BookView revise(@PathParam("id") long id, BookRevision revision) {
        Book book = Book.get(id);
        book.revise(revision.version(), revision.title(), revision.price());
        book.update();
        return BookView.of(book);
    }

    /**
     * Deletes a book.
     *
     * @param id the number of the book
     */
    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@PathParam("id") long id) {
        Book book = Book.get(id);
        book.delete();
    }
}
