package io.github.herogold.orm.benchmarks.models.peers.springdata;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Lets Spring find the repositories of this package, as an application does. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(considerNestedRepositories = false)
class SpringRepositories {}
