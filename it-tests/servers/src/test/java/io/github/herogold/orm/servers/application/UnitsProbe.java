package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Uses models of two units of persistence. */
@Path("units")
@RequestScoped
public class UnitsProbe {
    @PersistenceContext(unitName = "bookshop")
    private EntityManager bookshop;

    @PersistenceContext(unitName = "archive")
    private EntityManager archive;

    @Inject private Model<Receipt> receipts;

    @POST
    @Path("apart/{name}")
    @Transactional
    public boolean addsToTheUnitOfEach(@PathParam("name") String name) {
        Author author = new Author("Ada", name);
        author.add();
        Receipt receipt = new Receipt(name);
        receipt.add();
        return bookshop.contains(author) && archive.contains(receipt);
    }

    @POST
    @Path("failing/{name}")
    @Transactional
    public void failAfterBoth(@PathParam("name") String name) {
        addsToTheUnitOfEach(name);
        throw new IllegalStateException("Both are rolled back");
    }

    @POST
    @Path("named/{name}")
    public void addInTheNamedUnit(@PathParam("name") String name) {
        Orm.inTransaction("archive", () -> new Receipt(name).add());
    }

    @POST
    @Path("receipts/{name}")
    public long countReceipts(@PathParam("name") String name) {
        return receipts.where("payer", name).count();
    }
}
