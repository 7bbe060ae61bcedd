package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** The plainest of models with ids from a sequence: a code that no other ticket has. */
@Entity
public class Ticket extends SequenceModel {
    @Column(nullable = false, unique = true)
    private String code;

    protected Ticket() {}

    public Ticket(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public void recode(String newCode) {
        code = newCode;
    }
}
