package io.github.herogold.orm.elsewhere.spring;

import io.github.herogold.orm.bookshop.Author;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authors whose books the shop sells. */
@Service
public class Catalogue {

    /** For Spring. */
    public Catalogue() {}

    /**
     * Adds authors who have a single name: all of them, or none if one cannot be added.
     *
     * @param names their names
     */
    @Transactional
    public void add(List<String> names) {
        names.forEach(name -> new Author("", name).add());
    }
}
