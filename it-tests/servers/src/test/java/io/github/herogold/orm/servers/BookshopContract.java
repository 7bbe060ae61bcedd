package io.github.herogold.orm.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.herogold.orm.servers.Shop.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the bookshop does over HTTP, on whatever server. */
abstract class BookshopContract {

    @Test
    void aBookThatIsAddedIsFoundAtItsAddress(Shop shop) {
        Answer added = shop.addBook("Dune", "9.99");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.location()).isEqualTo(shop.api().resolve("books/" + added.id()) + "");
        Answer found = shop.get("books/" + added.id());
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(added.json());
    }

    @Test
    void anAuthorHasBooks(Shop shop) {
        long author = shop.addAuthor();
        shop.post("books", Shop.draft(author, "Dune", "9.99"));

        assertThat(titles(shop.get("authors/" + author + "/books").json())).containsExactly("Dune");
    }

    @Test
    void booksAreListedByThePage(Shop shop) {
        shop.addBook("Pages 1", "3.00");
        shop.addBook("Pages 2", "1.00");
        shop.addBook("Pages 3", "2.00");

        JsonObject first = page(shop, "books?title=Pages&sort=price%20desc&size=2");
        JsonObject second = page(shop, "books?title=Pages&sort=price%20desc&size=2&page=1");

        assertThat(titles(first.get("books"))).containsExactly("Pages 1", "Pages 3");
        assertThat(first.get("total").getAsLong()).isEqualTo(3);
        assertThat(titles(second.get("books"))).containsExactly("Pages 2");
    }

    @Test
    void aListIsReadOnAfterABookmarkWhileBooksComeAndGo(Shop shop) {
        String path = "books?title=Serial&sort=price%20desc&size=2";
        shop.addBook("Serial & 1", "3.00");
        long second = shop.addBook("Serial 2", "2.00").id();
        shop.addBook("Serial 3", "2.00");
        shop.addBook("Serial 4", "2.00");
        shop.addBook("Serial 5", "1.00");

        JsonObject first = page(shop, path);
        shop.addBook("Serial 0", "4.00");
        shop.delete("books/" + second);
        JsonObject middle = page(shop, path + "&after=" + next(first).orElseThrow());
        JsonObject last = page(shop, path + "&after=" + next(middle).orElseThrow());

        assertThat(titles(first.get("books"))).containsExactly("Serial & 1", "Serial 2");
        assertThat(titles(middle.get("books"))).containsExactly("Serial 3", "Serial 4");
        assertThat(titles(last.get("books"))).containsExactly("Serial 5");
        assertThat(next(last)).isEmpty();
    }

    @Test
    void aBookmarkOfAnotherOrderIsRefused(Shop shop) {
        shop.addBook("Marked", "5.00");
        String next = next(page(shop, "books?sort=title&size=1")).orElseThrow();

        assertThat(shop.get("books?sort=title&size=1&after=" + next).status()).isEqualTo(200);
        assertThat(shop.get("books?sort=price&size=1&after=" + next).status()).isEqualTo(400);
        assertThat(shop.get("books?sort=title&after=anything").status()).isEqualTo(400);
    }

    @Test
    void booksAreFoundByTheirTitle(Shop shop) {
        shop.addBook("Search me", "5.00");
        shop.addBook("Seek me", "5.00");

        assertThat(titles(page(shop, "books?title=Search").get("books")))
                .containsExactly("Search me");
    }

    @Test
    void anOrderByWhatNoBookHasIsRefused(Shop shop) {
        Answer refused = shop.get("books?sort=colour");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.text("detail")).isEqualTo("There is no attribute colour.");
        assertThat(shop.get("books?sort=(select%201)").status()).isEqualTo(400);
    }

    @Test
    void aPageThatThereCannotBeIsRefused(Shop shop) {
        Answer refused = shop.get("books?page=-1");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("detail")).startsWith("There is no page -1 of size 20");
        assertThat(shop.get("books?size=0").status()).isEqualTo(400);
    }

    @Test
    void aBookIsRevised(Shop shop) {
        String book = "books/" + shop.addBook("Dune Mesiah", "9.99").id();

        Answer revised = shop.put(book, revision("Dune Messiah", 0));

        assertThat(revised.status()).isEqualTo(200);
        assertThat(revised.text("version")).isEqualTo("1");
        assertThat(shop.get(book).text("title")).isEqualTo("Dune Messiah");
    }

    @Test
    void aRevisionOfAnEarlierStateIsAConflict(Shop shop) {
        String book = "books/" + shop.addBook("Children of Dun", "9.99").id();
        shop.put(book, revision("Children of Dune", 0));

        Answer late = shop.put(book, revision("Children", 0));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.type()).startsWith("application/problem+json");
        assertThat(shop.get(book).text("title")).isEqualTo("Children of Dune");
    }

    @Test
    void aBookIsDeleted(Shop shop) {
        String book = "books/" + shop.addBook("Ephemera", "9.99").id();

        assertThat(shop.delete(book).status()).isEqualTo(204);
        assertThat(shop.get(book).status()).isEqualTo(404);
        assertThat(shop.delete(book).status()).isEqualTo(404);
    }

    @Test
    void anInvalidBookIsRefusedWithWhatIsWrong(Shop shop) {
        Answer refused = shop.addBook(" ", "-1.00");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().getAsJsonObject().getAsJsonArray("errors"))
                .extracting(error -> error.getAsJsonObject().get("field").getAsString())
                .containsExactlyInAnyOrder("title", "price");
    }

    @Test
    void anInvalidAuthorIsRefusedWithoutATransactionOfTheServer(Shop shop) {
        Answer refused = shop.post("authors", Map.of("firstName", "Homer", "lastName", ""));

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void whatThereIsNotIsNotFound(Shop shop) {
        Answer missing = shop.get("books/987654321");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text("detail")).isEqualTo("There is no Book with the id 987654321.");
        assertThat(shop.put("books/987654321", revision("None", 0)).status()).isEqualTo(404);
    }

    @Test
    void anIsbnIsTakenOnce(Shop shop) {
        Map<String, Object> draft = Shop.draft(shop.addAuthor(), "Twice", "9.99");

        assertThat(shop.post("books", draft).status()).isEqualTo(201);
        assertThat(shop.post("books", draft).status()).isEqualTo(409);
    }

    @Test
    void allBooksOfAnImportAreAddedOrNone(Shop shop) {
        long author = shop.addAuthor();
        Map<String, Object> good = Shop.draft(author, "Imported 1", "9.99");
        Map<String, Object> bad = Shop.draft(author, "Imported 2", "-9.99");

        assertThat(shop.post("books/import", List.of(good, bad)).status()).isEqualTo(422);
        assertThat(page(shop, "books?title=Imported").get("total").getAsLong()).isZero();

        assertThat(shop.post("books/import", List.of(good)).status()).isEqualTo(200);
        assertThat(page(shop, "books?title=Imported").get("total").getAsLong()).isEqualTo(1);
    }

    private static Map<String, Object> revision(String title, int version) {
        return Map.of("title", title, "price", 8, "version", version);
    }

    private static JsonObject page(Shop shop, String path) {
        return shop.get(path).json().getAsJsonObject();
    }

    // Servers differ in whether they write what there is not.
    private static Optional<String> next(JsonObject page) {
        return Optional.ofNullable(page.get("next"))
                .filter(next -> !next.isJsonNull())
                .map(JsonElement::getAsString);
    }

    private static List<String> titles(JsonElement books) {
        return StreamSupport.stream(books.getAsJsonArray().spliterator(), false)
                .map(book -> book.getAsJsonObject().get("title").getAsString())
                .toList();
    }
}
