package io.github.herogold.orm.elsewhere.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorsServletTest {
    @TempDir Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void sayWhereTheDatabaseIs() {
        System.setProperty("shop.url", "jdbc:h2:" + folder.resolve("shop"));
    }

    @AfterEach
    void forget() {
        System.clearProperty("shop.url");
    }

    @Test
    void whatIsPostedIsThereWhenTheApplicationStartsAgainButForWhatFailed() throws Exception {
        try (RunningTomcat tomcat = new RunningTomcat(folder)) {
            assertThat(post(tomcat.address("/authors"), "name=Homer&name=Sappho")).isEqualTo(201);
            assertThat(post(tomcat.address("/authors"), "name=Ovid&name=")).isEqualTo(500);
            assertThat(get(tomcat.address("/authors"))).isEqualTo("Homer\nSappho\n");
        }
        try (RunningTomcat tomcat = new RunningTomcat(folder)) {
            assertThat(get(tomcat.address("/authors"))).isEqualTo("Homer\nSappho\n");
        }
    }

    @Test
    void withoutItsDatabaseTheApplicationDoesNotStart() throws Exception {
        System.setProperty("shop.url", "jdbc:h2:" + folder.resolve("none") + ";IFEXISTS=TRUE");
        try (RunningTomcat tomcat = new RunningTomcat(folder)) {
            assertThat(status(tomcat.address("/authors"))).isEqualTo(404);
        }
    }

    private int post(URI address, String form) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int status(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String get(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
