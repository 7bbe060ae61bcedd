package io.github.herogold.orm.spring.boot;

import io.github.herogold.orm.rest.ProblemAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;

/**
 * What web clients are told of models that are refused.
 *
 * <p>Spring Boot makes it, unless {@code herogold.web.problems} or {@code herogold.enabled} is
 * {@code false}.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ProblemDetail.class, OptimisticLockingFailureException.class})
@ConditionalOnBooleanProperty(
        name = {UnitProperties.ENABLED, ProblemAutoConfiguration.PROBLEMS},
        matchIfMissing = true)
final class ProblemAutoConfiguration {
    static final String PROBLEMS = UnitProperties.PREFIX + "web.problems";

    ProblemAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    ProblemAdvice problemsOfModels() {
        return new ProblemAdvice();
    }
}
