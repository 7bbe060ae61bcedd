package shop.cups;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

@Entity
public class Cup extends BaseModel {
    private String colour;

    protected Cup() {}

    public Cup(String colour) {
        this.colour = colour;
    }

    public void paint(String newColour) {
        colour = newColour;
    }
}
