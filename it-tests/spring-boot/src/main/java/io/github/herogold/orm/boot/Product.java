package io.github.herogold.orm.boot;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/** Something that the shop sells. */
@Entity
@Table(name = "products")
public class Product extends BaseModel {
    @NotBlank private String name = "";

    @PositiveOrZero private int price;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department")
    private Department department;

    @Version private int version;

    /** For the persistence provider. */
    protected Product() {}

    /**
     * Makes a product, to be added.
     *
     * @param name what it is called
     * @param price what it costs, in cents
     * @param department where it stands
     */
    public Product(String name, int price, Department department) {
        this.name = name;
        this.price = price;
        this.department = department;
    }

    /**
     * Changes the price.
     *
     * @param newPrice what it costs from now on, in cents
     */
    public void reprice(int newPrice) {
        price = newPrice;
    }

    /**
     * What it is called.
     *
     * @return a name
     */
    public String getName() {
        return name;
    }

    /**
     * What it costs.
     *
     * @return cents
     */
    public int getPrice() {
        return price;
    }

    /**
     * Where it stands.
     *
     * @return a department
     */
    public Department getDepartment() {
        return department;
    }
}
