package io.github.herogold.orm.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop, or another application, started by hand with a database of its own. */
final class RunningShop {
    private RunningShop() {}

    static ConfigurableApplicationContext start(String... properties) {
        return start(List.of(ShopApplication.class), properties);
    }

    static ConfigurableApplicationContext start(List<Class<?>> sources, String... properties) {
        SpringApplication application = new SpringApplication(sources.toArray(Class[]::new));
        application.setWebApplicationType(WebApplicationType.NONE);
        List<String> arguments = new ArrayList<>(List.of(properties));
        arguments.add("--spring.main.banner-mode=off");
        arguments.add("--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID());
        return application.run(arguments.toArray(String[]::new));
    }

    static TransactionTemplate transaction(ConfigurableApplicationContext context) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }
}
