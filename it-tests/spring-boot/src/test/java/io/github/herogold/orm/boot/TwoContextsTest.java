package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.BaseModel_;
import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.persistence.Orm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

class TwoContextsTest {
    private final Model<Department> departments = Model.of(Department.class);
    private final ConfigurableApplicationContext first =
            RunningShop.start("--spring.jpa.open-in-view=false");
    private final ConfigurableApplicationContext second = RunningShop.start();

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void modelsAreOfTheContextWhoseTransactionTheThreadIsIn() {
        add(first, "one");
        add(second, "two");

        assertThat(codes(first)).isEqualTo("one");
        assertThat(codes(second)).isEqualTo("two");
    }

    @Test
    void modelsAreOfTheContextThatTheRequestIsOf() {
        add(first, "one");

        OpenEntityManagerInViewInterceptor openInView = new OpenEntityManagerInViewInterceptor();
        openInView.setEntityManagerFactory(second.getBean(EntityManagerFactory.class));
        WebRequest request = new ServletWebRequest(new MockHttpServletRequest());
        openInView.preHandle(request);
        try {
            new Department("two", "two").add();
            assertThat(departments.getAll()).hasSize(1);
        } finally {
            openInView.afterCompletion(request, null);
        }

        assertThat(codes(second)).isEqualTo("two");
    }

    @Test
    void outsideATransactionItHasToBeSaid() {
        assertThatThrownBy(departments::getAll)
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("mapped by several units of persistence: default, default")
                .hasMessageContaining("in a transaction or a request of the one you mean");

        add(first, "one");
        Orm.use(
                first.getBean(EntityManager.class),
                () -> assertThat(departments.getAll()).hasSize(1));
    }

    @Test
    void oneThatIsClosedIsForgotten() {
        second.close();

        new Department("one", "One").add();

        assertThat(codes(first)).isEqualTo("one");
        assertThat(BaseModel_.id).isNotNull();
    }

    @Nested
    @SpringBootTest
    class InATestOfAThird {
        @Test
        void modelsAreOfTheContextOfTheTest() {
            new Department("three", "Three").add();

            assertThat(departments.getAll()).hasSize(1);
            assertThat(codes(first)).isEmpty();
            Department three = departments.get("three");
            three.delete();
        }
    }

    private static void add(ConfigurableApplicationContext context, String code) {
        RunningShop.transaction(context)
                .executeWithoutResult(status -> new Department(code, code).add());
    }

    private String codes(ConfigurableApplicationContext context) {
        return RunningShop.transaction(context)
                .execute(
                        status ->
                                String.join(
                                        " ",
                                        departments.getAll().stream()
                                                .map(Department::getCode)
                                                .toList()));
    }
}
