package io.github.herogold.orm.benchmarks.migrations;

/** The tools that are compared. */
enum ToolName {
    HEROGOLD,
    FLOOR,
    FLYWAY,
    LIQUIBASE,
    MYBATIS,
    EBEAN;

    MigrationTool tool() {
        return switch (this) {
            case HEROGOLD -> new HeroGoldTool();
            case FLOOR -> new JdbcFloor();
            case FLYWAY -> new FlywayTool();
            case LIQUIBASE -> new LiquibaseTool();
            case MYBATIS -> new MyBatisTool();
            case EBEAN -> new EbeanTool();
        };
    }
}
