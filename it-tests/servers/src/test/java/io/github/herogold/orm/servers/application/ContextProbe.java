package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

    @Inject private Model<Author> authors;

    @POST
    @Path("model/{name}")
    public long countByInjectedModel(@PathParam("name") String name) {
        new Author("Ada", name).add();
        return authors.where("lastName", name).count();
    }

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
