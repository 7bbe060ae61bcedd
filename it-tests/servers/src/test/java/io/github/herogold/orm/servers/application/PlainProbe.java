package io.github.herogold.orm.servers.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Asks the database without any model. */
@Path("plain")
@RequestScoped
public class PlainProbe {
    @PersistenceContext(unitName = "bookshop")
    private EntityManager em;

    @GET
    public long countAuthors() {
        return em.createQuery("select count(a) from Author a", Long.class).getSingleResult();
    }
}
