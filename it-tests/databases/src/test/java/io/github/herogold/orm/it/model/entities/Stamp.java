package io.github.herogold.orm.it.model.entities;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

/** A model whose author has not thought of JSON. */
@Entity
public class Stamp extends BaseModel {
    private int price;

    /** Of a stamp worth nothing yet; for libraries too. */
    public Stamp() {}

    public int getPrice() {
        return price;
    }

    public void setPrice(int newPrice) {
        price = newPrice;
    }
}
