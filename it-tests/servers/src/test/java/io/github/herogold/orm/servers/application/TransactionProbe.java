package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Adds authors in all the ways in which a transaction may begin and end. */
@Path("transactions")
@RequestScoped
public class TransactionProbe {
    @Inject private UserTransaction transaction;

    @Inject private Ledger ledger;

    @Inject private Model<Author> authors;

    @Resource private ManagedExecutorService executor;

    @GET
    @Path("count/{name}")
    public long count(@PathParam("name") String name) {
        return Author.where("lastName", name).count();
    }

    @GET
    @Path("injected/{name}")
    public long countByInjectedModel(@PathParam("name") String name) {
        return authors.where("lastName", name).count();
    }

    @POST
    @Path("rolled-back/{name}")
    public void rolledBack(@PathParam("name") String name)
            throws NotSupportedException, SystemException {
        transaction.begin();
        add(name);
        transaction.rollback();
    }

    @POST
    @Path("marked/{name}")
    public String marked(@PathParam("name") String name)
            throws NotSupportedException, SystemException {
        transaction.begin();
        try {
            transaction.setRollbackOnly();
            add(name);
            return "added";
        } catch (OrmException e) {
            return e.getMessage();
        } finally {
            transaction.rollback();
        }
    }

    @POST
    @Path("alone/{name}")
    public void alone(@PathParam("name") String name) {
        add(name);
    }

    @POST
    @Path("of-the-library/{name}")
    public void ofTheLibrary(@PathParam("name") String name) {
        Orm.inTransaction(() -> add(name));
    }

    @POST
    @Path("of-the-library-failing/{name}")
    public void ofTheLibraryFailing(@PathParam("name") String name) {
        Orm.inTransaction(
                () -> {
                    add(name);
                    throw new IllegalStateException("as intended");
                });
    }

    @POST
    @Path("joined/{name}")
    @Transactional
    public void joined(@PathParam("name") String name) {
        Orm.inTransaction(() -> add(name));
        throw new IllegalStateException("as intended");
    }

    @POST
    @Path("suspended/{name}")
    @Transactional
    public void suspended(@PathParam("name") String name) {
        add(name);
        ledger.note(name + " failed");
        throw new IllegalStateException("as intended");
    }

    @POST
    @Path("executor/{name}")
    public void inExecutor(@PathParam("name") String name)
            throws ExecutionException, InterruptedException {
        executor.submit(() -> add(name)).get();
    }

    @POST
    @Path("thread/{name}")
    public void inThread(@PathParam("name") String name)
            throws ExecutionException, InterruptedException {
        FutureTask<Void> task = new FutureTask<>(() -> add(name), null);
        new Thread(task).start();
        task.get();
    }

    @POST
    @Path("same/{name}")
    @Transactional
    public boolean isSame(@PathParam("name") String name) {
        Author author = add(name);
        return author == Author.where("lastName", name).one();
    }

    @POST
    @Path("managed/{name}")
    @Transactional
    public void changeManaged(@PathParam("name") String name) {
        add("not " + name).rename("Ada", name);
    }

    private static Author add(String name) {
        Author author = new Author("Ada", name);
        author.add();
        return author;
    }
}
