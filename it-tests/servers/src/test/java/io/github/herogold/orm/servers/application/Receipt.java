package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

/** An entity of another unit of persistence than that of the bookshop. */
@Entity
public class Receipt extends BaseModel {
    private String payer = "";

    protected Receipt() {}

    public Receipt(String payer) {
        this.payer = payer;
    }

    public String getPayer() {
        return payer;
    }
}
