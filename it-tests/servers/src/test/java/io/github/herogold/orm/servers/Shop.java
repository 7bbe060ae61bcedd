package io.github.herogold.orm.servers;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A client of the bookshop.
 *
 * @param api where its resources are
 */
record Shop(URI api) {
    private static final AtomicLong ISBN = new AtomicLong(9_780_000_000_000L);

    /**
     * What the shop has answered.
     *
     * @param status the status of the response
     * @param type the media type of its body, empty without one
     * @param location the address of what was made, empty if nothing was
     * @param body what it holds, for JSON
     */
    record Answer(int status, String type, String location, String body) {
        JsonElement json() {
            return JsonParser.parseString(body);
        }

        long id() {
            return json().getAsJsonObject().get("id").getAsLong();
        }

        String text(String field) {
            return json().getAsJsonObject().get(field).getAsString();
        }
    }

    /** What a client writes to describe a book, with an ISBN that no other has. */
    static Map<String, Object> draft(long author, String title, String price) {
        return Map.of(
                "isbn",
                Long.toString(ISBN.incrementAndGet()),
                "title",
                title,
                "authorId",
                author,
                "publishedOn",
                "1965-08-01",
                "price",
                new BigDecimal(price));
    }

    /** Adds an author, and gives the number. */
    long addAuthor() {
        return post("authors", Map.of("firstName", "Frank", "lastName", "Herbert")).id();
    }

    /** Adds a book of a new author. */
    Answer addBook(String title, String price) {
        return post("books", draft(addAuthor(), title, price));
    }

    Answer get(String path) {
        return send(Http.request(api.resolve(path)).GET());
    }

    Answer post(String path, Object body) {
        return send(withBody(path).POST(BodyPublishers.ofString(new Gson().toJson(body))));
    }

    Answer post(String path) {
        return send(Http.request(api.resolve(path)).POST(BodyPublishers.noBody()));
    }

    Answer put(String path, Object body) {
        return send(withBody(path).PUT(BodyPublishers.ofString(new Gson().toJson(body))));
    }

    Answer delete(String path) {
        return send(Http.request(api.resolve(path)).DELETE());
    }

    private HttpRequest.Builder withBody(String path) {
        return Http.request(api.resolve(path)).header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = Http.send(request.header("Accept", "*/*"));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }
}
