package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.bookshop.Author;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Uses models beside the entity manager that a server injects. */
@Path("context")
@RequestScoped
public class ContextProbe {
    @PersistenceContext(unitName = "bookshop")
    private EntityManager em;

    @EJB private Clerk clerk;

    @POST
    @Path("contains/{name}")
    @Transactional
    public boolean containsWhatWasAdded(@PathParam("name") String name) {
        Author author = new Author("Ada", name);
        author.add();
        return em.contains(author);
    }

    @POST
    @Path("found/{name}")
    @Transactional
    public boolean findsWhatWasPersisted(@PathParam("name") String name) {
        Author author = new Author("Ada", name);
        em.persist(author);
        return author == Author.where("lastName", name).one();
    }

    @POST
    @Path("bean/{name}")
    public boolean addInBean(@PathParam("name") String name) {
        return clerk.add(name);
    }

    @POST
    @Path("failing-bean/{name}")
    public void failInBean(@PathParam("name") String name) {
        clerk.addAndFail(name);
    }
}
