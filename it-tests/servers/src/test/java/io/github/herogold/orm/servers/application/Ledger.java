package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.bookshop.Author;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes in a transaction of its own, whatever becomes of that of its caller. */
@ApplicationScoped
public class Ledger {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(String name) {
        new Author("Ada", name).add();
    }
}
