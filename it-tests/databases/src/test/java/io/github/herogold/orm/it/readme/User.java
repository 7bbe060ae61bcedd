package io.github.herogold.orm.it.readme;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

@Entity
@Table(name = "users")
public class User extends BaseModel {
    @NotBlank
    @Email
    @Column(unique = true)
    private String email = "";

    private String name = "";

    @Column(name = "is_active")
    private boolean active = true;

    protected User() {}

    public User(String email, String name) {
        this.email = email;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    // Getters as you like them.

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
