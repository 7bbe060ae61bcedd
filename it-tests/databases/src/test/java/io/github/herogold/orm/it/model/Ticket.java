package io.github.herogold.orm.it.model;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** The plainest of models with ids from a sequence: a code that no other ticket has. */
@Entity
class Ticket extends SequenceModel {
    @Column(nullable = false, unique = true)
    private String code;

    protected Ticket() {}

    Ticket(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    void recode(String newCode) {
        code = newCode;
    }
}
