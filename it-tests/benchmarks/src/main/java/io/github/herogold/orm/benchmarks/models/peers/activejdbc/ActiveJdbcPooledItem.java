package io.github.herogold.orm.benchmarks.models.peers.activejdbc;

import org.javalite.activejdbc.Model;
import org.javalite.activejdbc.annotations.IdGenerator;
import org.javalite.activejdbc.annotations.Table;

/** A row with an id of a sequence, which each insert calls. */
@Table("pooled_item")
@IdGenerator("nextval('pooled_item_seq')")
public class ActiveJdbcPooledItem extends Model {
    private static final long serialVersionUID = 1L;
}
