package io.github.herogold.orm.benchmarks.models.peers.activejdbc;

import org.javalite.activejdbc.Model;
import org.javalite.activejdbc.annotations.Table;

/** A row with an auto-incremented id; its attributes are the columns that the database tells. */
@Table("item")
public class ActiveJdbcItem extends Model {
    private static final long serialVersionUID = 1L;
}
