package io.github.herogold.orm.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** An edition to be downloaded. */
@Entity
@Table(name = "electronic_editions")
public class ElectronicEdition extends Edition {
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "file_format", nullable = false, length = 20)
    private Format format;

    @Positive
    @Column(name = "size_in_bytes", nullable = false)
    private long sizeInBytes;

    /** What kind of file it is. */
    public enum Format {
        /** Text that flows. */
        EPUB,
        /** Pages as printed. */
        PDF
    }

    /** For the persistence provider. */
    protected ElectronicEdition() {}

    /**
     * Makes an edition, to be added.
     *
     * @param book what it is an edition of
     * @param releasedOn the day from which it is on sale
     * @param format what kind of file it is
     * @param sizeInBytes how large the file is
     */
    public ElectronicEdition(Book book, LocalDate releasedOn, Format format, long sizeInBytes) {
        super(book, releasedOn);
        this.format = format;
        this.sizeInBytes = sizeInBytes;
    }

    @Override
    public boolean needsParcel() {
        return false;
    }

    /**
     * What kind of file it is.
     *
     * @return a format
     */
    public Format getFormat() {
        return format;
    }

    /**
     * How large the file is.
     *
     * @return a number of bytes
     */
    public long getSizeInBytes() {
        return sizeInBytes;
    }
}
