package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.herogold.orm.model.Model;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ShopOverHttpTest.AtTheEnd.class)
class ShopOverHttpTest {
    @Autowired private JdbcTemplate jdbc;
    private final RestTestClient client;

    ShopOverHttpTest(@LocalServerPort int port) {
        client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @BeforeEach
    void openTheToyDepartment() {
        new Department("toys", "Toys and games").add();
    }

    @AfterEach
    void empty() {
        jdbc.update("delete from products");
        jdbc.update("delete from departments");
    }

    @Test
    void aProductThatWasAddedIsThere() {
        ProductView added = add("Kite", 1250);

        assertThat(added).isEqualTo(new ProductView(added.id(), "Kite", 1250, "Toys and games"));
        assertThat(show(added.id())).isEqualTo(added);
    }

    @Test
    void aListComesByThePage() {
        add("Kite", 1250);
        add("Ball", 400);
        add("Doll", 2000);

        assertThat(names("/products")).containsExactly("Ball", "Doll");
        assertThat(names("/products?page=1")).containsExactly("Kite");
        assertThat(names("/products?sort=price desc")).containsExactly("Doll", "Kite");
    }

    @Test
    void aSearchFindsByTheBeginning() {
        add("Kite", 1250);
        add("Kitchen", 9900);
        add("Ball", 400);

        assertThat(names("/products/search?name=Kit")).containsExactly("Kitchen", "Kite");
    }

    @Test
    void aWriteOutsideATransactionIsThere() {
        ProductView kite = add("Kite", 1250);

        client.put()
                .uri("/products/" + kite.id())
                .body(new ProductDraft("", 990, ""))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(show(kite.id()).price()).isEqualTo(990);
    }

    @Test
    void whatWasAddedBeforeAFailureIsRolledBack() {
        client.post()
                .uri("/products/import")
                .body(
                        List.of(
                                new ProductDraft("Kite", 1250, "toys"),
                                new ProductDraft("", 400, "toys")))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(names("/products")).isEmpty();
    }

    @Test
    void aModelThatIsNotValidIsToldByItsFields() {
        refused(post(new ProductDraft("", -1, "toys")), HttpStatus.UNPROCESSABLE_CONTENT)
                .jsonPath("$.title")
                .isEqualTo("Not valid")
                .jsonPath("$.errors[0].field")
                .isEqualTo("name")
                .jsonPath("$.errors[1].message")
                .isEqualTo("must be greater than or equal to 0");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(client.get().uri("/products/4711").exchange(), HttpStatus.NOT_FOUND)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Product", "4711"));
    }

    @Test
    void whatIsThereAlreadyIsAConflict() {
        refused(
                client.post().uri("/departments?code=toys&title=Toys").exchange(),
                HttpStatus.CONFLICT);
    }

    @Test
    void whatIsChangedMeanwhileIsAConflict() {
        ProductView kite = add("Kite", 1250);

        refused(
                client.post().uri("/products/" + kite.id() + "/meanwhile").exchange(),
                HttpStatus.CONFLICT);
        assertThat(show(kite.id())).isEqualTo(kite);
    }

    @Test
    void whatIsNotValidAtTheEndOfATransactionIsToldByItsFields() {
        ProductView kite = add("Kite", 1250);

        refused(
                        client.post().uri("/products/" + kite.id() + "/discount").exchange(),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .jsonPath("$.errors[0].field")
                .isEqualTo("price")
                .jsonPath("$.errors[0].message")
                .isEqualTo("must be greater than or equal to 0");
        assertThat(show(kite.id())).isEqualTo(kite);
    }

    @Test
    void anAttributeThatThereIsNotIsABadRequest() {
        refused(client.get().uri("/products?sort=colour").exchange(), HttpStatus.BAD_REQUEST)
                .jsonPath("$.detail")
                .isEqualTo("There is no attribute colour.");
    }

    @Test
    void aPageThatThereIsNotIsABadRequest() {
        refused(client.get().uri("/products?page=-1").exchange(), HttpStatus.BAD_REQUEST);
    }

    @Test
    void tenClientsAreServedAtOnce() {
        List<CompletableFuture<ProductView>> answers =
                IntStream.range(0, 10)
                        .mapToObj(
                                number ->
                                        CompletableFuture.supplyAsync(
                                                () -> add("Kite " + number, number)))
                        .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().name())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(number -> "Kite " + number).toList());
        assertThat(Product.count()).isEqualTo(10);
    }

    private static BodyContentSpec refused(ResponseSpec answer, HttpStatus status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status.value());
    }

    private ResponseSpec post(ProductDraft draft) {
        return client.post().uri("/products").body(draft).exchange();
    }

    private ProductView add(String name, int price) {
        return post(new ProductDraft(name, price, "toys"))
                .expectStatus()
                .isCreated()
                .expectBody(ProductView.class)
                .returnResult()
                .getResponseBody();
    }

    private ProductView show(Long id) {
        return client.get()
                .uri("/products/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ProductView.class)
                .returnResult()
                .getResponseBody();
    }

    private List<String> names(String uri) {
        ProductView[] found =
                client.get()
                        .uri(uri)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(ProductView[].class)
                        .returnResult()
                        .getResponseBody();
        return List.of(found).stream().map(ProductView::name).toList();
    }

    /** Changes that are written, and refused, when the transaction commits. */
    @TestComponent
    @RestController
    static class AtTheEnd {
        private final JdbcTemplate jdbc;

        AtTheEnd(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/products/{id}/meanwhile")
        @Transactional
        public void repriceWhatIsChangedMeanwhile(@PathVariable long id) {
            Model.of(Product.class).get(id).reprice(990);
            jdbc.update("update products set version = version + 1 where id = ?", id);
        }

        @PostMapping("/products/{id}/discount")
        @Transactional
        public void repriceTooLow(@PathVariable long id) {
            Model.of(Product.class).get(id).reprice(-1);
        }
    }
}
