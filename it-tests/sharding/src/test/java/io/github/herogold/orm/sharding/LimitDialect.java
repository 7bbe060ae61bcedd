package io.github.herogold.orm.sharding;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.query.common.FetchClauseType;

/**
 * Hibernate's dialect with {@code limit} instead of {@code fetch first}, of which ShardingSphere
 * takes no notice (5.5.2): each database would give as many rows.
 */
public class LimitDialect extends PostgreSQLDialect {

    /** For Hibernate. */
    public LimitDialect() {}

    @Override
    public boolean supportsFetchClause(FetchClauseType type) {
        return false;
    }
}
