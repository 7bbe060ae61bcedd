package notes;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

@Entity
public class Note extends BaseModel {
    private String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
