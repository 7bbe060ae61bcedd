package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:actuator",
            "management.endpoints.web.exposure.include=health,migrations",
            "management.endpoint.health.show-details=always"
        })
class ActuatorTest {
    private static final String LAST = "20260504_02_create_products_table";

    @Autowired private JdbcTemplate jdbc;
    private final RestTestClient client;

    ActuatorTest(@LocalServerPort int port) {
        client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void aDatabaseThatHasAllMigrationsIsHealthy() {
        body("/actuator/health", HttpStatus.OK)
                .jsonPath("$.components.migrations.details['default.applied']")
                .isEqualTo(2);
        body("/actuator/migrations", HttpStatus.OK)
                .jsonPath("$.default.applied[1]")
                .isEqualTo(LAST)
                .jsonPath("$.default.pending")
                .isEmpty();
    }

    @Test
    void oneThatLacksSomeIsNotAndStaysAsItIs() {
        jdbc.update("update migrations set name = '20260504_03_another' where name = ?", LAST);
        try {
            body("/actuator/health", HttpStatus.SERVICE_UNAVAILABLE)
                    .jsonPath("$.components.migrations.details['default.pending'][0]")
                    .isEqualTo(LAST);
            body("/actuator/migrations", HttpStatus.OK)
                    .jsonPath("$.default.pending[0]")
                    .isEqualTo(LAST)
                    .jsonPath("$.default.missing[0]")
                    .isEqualTo("20260504_03_another");
        } finally {
            assertThat(
                            jdbc.update(
                                    "update migrations set name = ? where name like '%another'",
                                    LAST))
                    .isOne();
        }
    }

    private BodyContentSpec body(String uri, HttpStatus status) {
        return client.get().uri(uri).exchange().expectStatus().isEqualTo(status).expectBody();
    }
}
