package io.github.herogold.orm.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** An edition on paper. */
@Entity
@Table(name = "printed_editions")
public class PrintedEdition extends Edition {
    @Positive
    @Column(nullable = false)
    private int pages;

    /** For the persistence provider. */
    protected PrintedEdition() {}

    /**
     * Makes an edition, to be added.
     *
     * @param book what it is an edition of
     * @param releasedOn the day from which it is on sale
     * @param pages how many pages it has
     */
    public PrintedEdition(Book book, LocalDate releasedOn, int pages) {
        super(book, releasedOn);
        this.pages = pages;
    }

    @Override
    public boolean needsParcel() {
        return true;
    }

    /**
     * How many pages it has.
     *
     * @return a number
     */
    public int getPages() {
        return pages;
    }
}
