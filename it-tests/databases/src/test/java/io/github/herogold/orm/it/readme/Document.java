package io.github.herogold.orm.it.readme;

import io.github.herogold.orm.model.Query;
import io.github.herogold.orm.model.SoftDeleteModel;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.hibernate.annotations.NaturalId;

@Entity
public class Document extends SoftDeleteModel {
    @NotBlank private String title = "";

    @NaturalId @NotBlank private String slug = "";

    private int views;

    @ManyToOne(fetch = FetchType.LAZY)
    private User author;

    protected Document() {}

    public Document(String title, User author) {
        this.title = title;
        this.author = author;
    }

    @Override
    protected void beforeAdd() {
        slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Override
    @JsonbTransient
    public boolean isNew() {
        return super.isNew();
    }

    public static Query<Document> popular() {
        return Document.where("views >= ?1", 100);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSlug() {
        return slug;
    }

    public int getViews() {
        return views;
    }

    public void setViews(int views) {
        this.views = views;
    }

    public User getAuthor() {
        return author;
    }
}
