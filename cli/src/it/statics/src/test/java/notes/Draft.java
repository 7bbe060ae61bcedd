package notes;

import jakarta.persistence.Entity;

@Entity
public class Draft extends Note {
    protected Draft() {}

    public Draft(String text) {
        super(text);
    }
}
