package io.github.herogold.orm.boot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.herogold.orm.model.Model;
import io.github.herogold.orm.model.NoSuchPageException;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ProductWebTest {
    @WebMvcTest(Refusing.class)
    @Import(Refusing.class)
    static class AsItIs {
        @Autowired private MockMvc web;

        @Test
        void problemsAreToldInASliceToo() throws Exception {
            web.perform(get("/refused"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.title").value("Bad request"));
        }

        @Test
        void whatOtherBeansRefuseIsNot() {
            assertThatThrownBy(() -> web.perform(get("/refused-by-another")))
                    .hasRootCauseInstanceOf(ConstraintViolationException.class);
        }
    }

    @WebMvcTest(controllers = Refusing.class, properties = "herogold.web.problems=false")
    @Import(Refusing.class)
    static class SwitchedOff {
        @Autowired private MockMvc web;

        @Test
        void nothingIsTold() {
            assertThatThrownBy(() -> web.perform(get("/refused")))
                    .hasRootCauseInstanceOf(NoSuchPageException.class);
        }
    }

    @WebMvcTest(Refusing.class)
    @Import({Refusing.class, OwnAdvice.class})
    static class WithAnAdviceOfItsOwn {
        @Autowired private MockMvc web;

        @Test
        void thatOfTheApplicationCounts() throws Exception {
            web.perform(get("/refused")).andExpect(status().isGone());
        }
    }

    @TestComponent
    @RestController
    static class Refusing {
        @GetMapping("/refused")
        void refuse() {
            Model.of(Department.class).all().page(-1, 20);
        }

        @GetMapping("/refused-by-another")
        void refuseAsABeanThatChecksItsParameters() {
            throw new ConstraintViolationException("no", Set.of());
        }
    }

    @TestComponent
    @RestControllerAdvice
    static class OwnAdvice {
        @ExceptionHandler
        @ResponseStatus(HttpStatus.GONE)
        void answer(RuntimeException exception) {}
    }
}
