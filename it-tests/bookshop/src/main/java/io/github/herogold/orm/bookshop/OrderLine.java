package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** So many copies of one book in an order, made by {@link PurchaseOrder#addLine}. */
@Entity
@Table(name = "order_lines")
public class OrderLine extends BaseModel {
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "purchase_order_id")
    private PurchaseOrder order;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "book_id")
    private Book book;

    @Positive
    @Column(nullable = false)
    private int quantity;

    @NotNull
    @Column(name = "unit_price", nullable = false, precision = 10, scale = 2)
    private BigDecimal unitPrice;

    /** For the persistence provider. */
    protected OrderLine() {}

    OrderLine(PurchaseOrder order, Book book, int quantity) {
        this.order = order;
        this.book = book;
        this.quantity = quantity;
        this.unitPrice = book.getPrice();
    }

    /**
     * What all the copies cost.
     *
     * @return an amount
     */
    public BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    /**
     * The order that this is a line of.
     *
     * @return the order
     */
    public PurchaseOrder getOrder() {
        return order;
    }

    /**
     * What is wanted.
     *
     * @return the book, read from the database when first asked for more than its id
     */
    public Book getBook() {
        return book;
    }

    /**
     * How many copies.
     *
     * @return a number, at least 1
     */
    public int getQuantity() {
        return quantity;
    }

    /**
     * What one copy cost when it was ordered.
     *
     * @return an amount
     */
    public BigDecimal getUnitPrice() {
        return unitPrice;
    }
}
