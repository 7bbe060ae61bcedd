package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Query;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer wants to have; it is placed, then paid, then shipped. */
@Entity
@Table(name = "purchase_orders")
public class PurchaseOrder extends BaseModel {
    private static final Model<PurchaseOrder> orders = Model.of(PurchaseOrder.class);

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Status status = Status.PLACED;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "shipped_on")
    private @Nullable LocalDate shippedOn;

    @NotEmpty
    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<@Valid OrderLine> lines = new ArrayList<>();

    /** How far an order has come. */
    public enum Status {
        /** It waits for the money. */
        PLACED,
        /** It waits for the parcel. */
        PAID,
        /** It is on its way. */
        SHIPPED
    }

    /** For the persistence provider. */
    protected PurchaseOrder() {}

    /**
     * Makes an order without lines, to be added when it has some.
     *
     * @param customer who orders
     */
    public PurchaseOrder(Customer customer) {
        this.customer = customer;
    }

    /**
     * The orders of a customer, the latest first.
     *
     * @param customer who ordered
     * @return a query for orders
     */
    public static Query<PurchaseOrder> placedBy(Customer customer) {
        return orders.where("customer = ?1", customer).orderBy("id desc");
    }

    /**
     * Orders that have come so far and no further, the oldest first.
     *
     * @param status how far they have come
     * @return a query for orders
     */
    public static Query<PurchaseOrder> in(Status status) {
        return orders.where("status = ?1", status).orderBy("id");
    }

    /**
     * Puts copies of a book into the order, at its present price.
     *
     * @param book what is wanted
     * @param quantity how many copies, at least 1
     * @return this order
     * @throws IllegalStateException if the order has been paid
     */
    public PurchaseOrder addLine(Book book, int quantity) {
        require(Status.PLACED);
        lines.add(new OrderLine(this, book, quantity));
        return this;
    }

    /**
     * What the customer has to pay.
     *
     * @return the sum of the lines
     */
    public BigDecimal total() {
        return lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Notes that the customer has paid.
     *
     * @param day when the money came
     * @throws IllegalStateException if the order has been paid before
     */
    public void pay(LocalDate day) {
        require(Status.PLACED);
        status = Status.PAID;
        paidOn = day;
    }

    /**
     * Notes that the books are on their way.
     *
     * @param day when they left the shop
     * @throws IllegalStateException if the order has not been paid, or was shipped before
     */
    public void ship(LocalDate day) {
        require(Status.PAID);
        status = Status.SHIPPED;
        shippedOn = day;
    }

    /**
     * Who ordered.
     *
     * @return the customer, read from the database when first asked for more than its id
     */
    public Customer getCustomer() {
        return customer;
    }

    /**
     * How far the order has come.
     *
     * @return a status
     */
    public Status getStatus() {
        return status;
    }

    /**
     * When the customer paid.
     *
     * @return a day; empty while the order waits for the money
     */
    public Optional<LocalDate> getPaidOn() {
        return Optional.ofNullable(paidOn);
    }

    /**
     * When the books left the shop.
     *
     * @return a day; empty while they are there
     */
    public Optional<LocalDate> getShippedOn() {
        return Optional.ofNullable(shippedOn);
    }

    /**
     * What is ordered, in the order of ordering.
     *
     * @return the lines, read from the database when first looked at
     */
    public List<OrderLine> getLines() {
        return List.copyOf(lines);
    }

    private void require(Status expected) {
        if (status != expected) {
            throw new IllegalStateException(
                    "Order " + getId() + " is " + status + ", but must be " + expected + ".");
        }
    }
}
