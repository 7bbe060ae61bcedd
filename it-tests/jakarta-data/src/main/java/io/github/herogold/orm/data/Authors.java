package io.github.herogold.orm.data;

import io.github.herogold.orm.bookshop.Author;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;

@Repository
interface Authors {
    @Insert
    void insert(Author author);

    @Update
    void update(Author author);

    @Delete
    void delete(Author author);

    @Find
    List<Author> byLastName(String lastName);

    @Query("from Author where lastName like :beginning order by lastName")
    List<Author> beginningWith(String beginning);
}
