package io.github.herogold.orm.boot;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The products over HTTP: some methods work in a transaction of Spring, others in none. */
@RestController
@RequestMapping("/products")
public class ProductController {
    private static final Model<Product> products = Model.of(Product.class);

    /** For Spring. */
    public ProductController() {}

    /**
     * Adds a product.
     *
     * @param draft what it is
     * @return the product
     */
    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    public ProductView add(@RequestBody ProductDraft draft) {
        Product product = draft.product();
        product.add();
        return ProductView.of(product);
    }

    /**
     * Adds several products, all of them or none.
     *
     * @param drafts what they are
     * @return the products
     */
    @PostMapping("/import")
    @Transactional
    public List<ProductView> addAll(@RequestBody List<ProductDraft> drafts) {
        // One by one, so that some are written already when a later one is refused.
        return drafts.stream()
                .map(ProductDraft::product)
                .peek(Product::add)
                .map(ProductView::of)
                .toList();
    }

    /**
     * Lists products by the page.
     *
     * @param sort an attribute to order them by, with {@code desc} behind it or not
     * @param page the page, counted from 0
     * @return the page
     */
    @GetMapping
    public List<ProductView> list(
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "0") int page) {
        Page<Product> found = products.all().orderBy(sort).page(page, 2).listWithTotal();
        return found.rows().stream().map(ProductView::of).toList();
    }

    /**
     * Finds products by how their names begin.
     *
     * @param name the beginning of a name
     * @return products
     */
    @GetMapping("/search")
    public List<ProductView> search(@RequestParam String name) {
        return products.where("name like ?1", name + "%").orderBy("name").list().stream()
                .map(ProductView::of)
                .toList();
    }

    /**
     * Shows a product.
     *
     * @param id its number
     * @return the product
     */
    @GetMapping("/{id}")
    public ProductView show(@PathVariable long id) {
        return ProductView.of(products.get(id));
    }

    /**
     * Changes a price.
     *
     * @param id the number of the product
     * @param draft what it costs from now on
     * @return the product
     */
    @PutMapping("/{id}")
    public ProductView reprice(@PathVariable long id, @RequestBody ProductDraft draft) {
        Product product = products.get(id);
        product.reprice(draft.price());
        product.update();
        return ProductView.of(product);
    }

    /**
     * Deletes a product.
     *
     * @param id its number
     */
    @DeleteMapping("/{id}")
    @Transactional
    public void delete(@PathVariable long id) {
        products.get(id).delete();
    }
}
