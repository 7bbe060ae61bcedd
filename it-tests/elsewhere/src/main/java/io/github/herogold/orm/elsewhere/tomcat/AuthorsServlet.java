package io.github.herogold.orm.elsewhere.tomcat;

import io.github.herogold.orm.bookshop.Author;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The authors of the bookshop: GET lists their names, POST adds one. */
@WebServlet("/authors")
public final class AuthorsServlet extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;

    /** For the servlet container. */
    public AuthorsServlet() {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Orm.inTransaction(
                () -> {
                    for (String name : request.getParameterValues("name")) {
                        new Author("", name).add();
                    }
                });
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        for (Author author : Model.of(Author.class).getAll()) {
            response.getWriter().println(author.fullName());
        }
    }
}
