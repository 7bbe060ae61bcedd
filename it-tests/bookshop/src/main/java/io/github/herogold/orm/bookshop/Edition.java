package io.github.herogold.orm.bookshop;

import io.github.herogold.orm.model.SequenceModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A form in which a book can be had. Editions are imported by the thousand, hence a sequence. */
@Entity
@Table(name = "editions")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Edition extends SequenceModel {
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "book_id")
    private Book book;

    @NotNull
    @Column(name = "released_on", nullable = false)
    private LocalDate releasedOn;

    /** For the persistence provider. */
    protected Edition() {}

    Edition(Book book, LocalDate releasedOn) {
        this.book = book;
        this.releasedOn = releasedOn;
    }

    /**
     * Whether a copy has to be sent as a parcel.
     *
     * @return true if it has
     */
    public abstract boolean needsParcel();

    /**
     * What it is an edition of.
     *
     * @return the book, read from the database when first asked for more than its id
     */
    public Book getBook() {
        return book;
    }

    /**
     * The day from which the edition is on sale.
     *
     * @return a day
     */
    public LocalDate getReleasedOn() {
        return releasedOn;
    }
}
