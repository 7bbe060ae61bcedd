package shop.plates;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;

@Entity
public class Plate extends BaseModel {
    private String colour;

    protected Plate() {}

    public Plate(String colour) {
        this.colour = colour;
    }

    public void paint(String newColour) {
        colour = newColour;
    }
}
