package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions in a database, whose tables a migration makes, and a script alters. */
@SpringBootTest(
        properties = {
            "spring.autoconfigure.exclude=",
            "spring.datasource.url=jdbc:h2:mem:sessions",
            "herogold.migrations.location=migrations,sessions",
            "spring.session.jdbc.schema=classpath:sessions.sql"
        })
@AutoConfigureMockMvc
@Import(SpringSessionTest.Visits.class)
class SpringSessionTest {
    @Autowired private MockMvc web;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void aSessionIsKeptInTheTablesOfAMigration() throws Exception {
        Cookie session = visit(get("/visits"), "1");
        visit(get("/visits").cookie(session), "2");

        assertThat(jdbc.queryForList("select * from spring_session")).hasSize(1);
    }

    @Test
    void theScriptOfSpringSessionRunsAfterTheMigrations() {
        assertThat(jdbc.queryForList("select department from spring_session"))
                .allSatisfy(row -> assertThat(row).containsEntry("department", null));
    }

    private Cookie visit(RequestBuilder request, String number) throws Exception {
        return web.perform(request)
                .andExpect(content().string(number))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    @TestComponent
    @RestController
    static class Visits {
        @GetMapping("/visits")
        int count(HttpSession session) {
            int before = session.getAttribute("visits") instanceof Integer number ? number : 0;
            session.setAttribute("visits", before + 1);
            return before + 1;
        }
    }
}
