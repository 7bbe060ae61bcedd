package io.github.herogold.orm.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Requests to servers. */
final class Http {
    private static final int MANY = 64;
    private static final HttpClient CLIENT = client();

    private Http() {}

    // Servers close a connection that has been idle for a minute (WildFly) or half of one
    // (GlassFish). What is sent at that moment is lost, and no client sends a POST again by itself;
    // so this one, which would keep connections for twenty minutes, is the first to close them.
    private static HttpClient client() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    static HttpRequest.Builder request(URI uri) {
        // A deployment that migrates on a busy machine may take this long.
        return HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(5));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The tests were interrupted", e);
        }
    }

    /** Keeps many of a server's threads busy for a moment. */
    static void sendManyAtOnce(URI uri) {
        HttpRequest request = request(uri).GET().build();
        CompletableFuture<?>[] answers =
                Stream.generate(
                                () ->
                                        CLIENT.sendAsync(
                                                request, HttpResponse.BodyHandlers.discarding()))
                        .limit(MANY)
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(answers).join();
    }
}
