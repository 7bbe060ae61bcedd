package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who orders books. */
@Entity
@Table(name = "customers")
public class Customer extends BaseModel {
    @NotBlank
    @Email
    @Column(nullable = false, unique = true)
    private String email;

    @NotBlank
    @Size(max = 100)
    @Column(nullable = false, length = 100)
    private String name;

    /** For the persistence provider. */
    protected Customer() {}

    /**
     * Makes a customer, to be added.
     *
     * @param email the address that orders are confirmed to; no two customers share one
     * @param name how the customer is called
     */
    public Customer(String email, String name) {
        this.email = email;
        this.name = name;
    }

    /**
     * What the customer has ordered, the latest first.
     *
     * @return a query for orders
     */
    public Query<PurchaseOrder> orders() {
        return PurchaseOrder.placedBy(this);
    }

    /**
     * The address that orders are confirmed to.
     *
     * @return an e-mail address
     */
    public String getEmail() {
        return email;
    }

    /**
     * Changes the address that orders are confirmed to.
     *
     * @param newEmail an e-mail address
     */
    public void setEmail(String newEmail) {
        email = newEmail;
    }

    /**
     * How the customer is called.
     *
     * @return a name
     */
    public String getName() {
        return name;
    }
}
