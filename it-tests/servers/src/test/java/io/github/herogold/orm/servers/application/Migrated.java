package io.github.herogold.orm.servers.application;

import io.github.herogold.orm.health.MigrationsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** Is not ready while a migration is pending. */
@Readiness
@ApplicationScoped
public class Migrated extends MigrationsCheck {}
