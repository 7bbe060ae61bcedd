package migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreatePurchaseOrdersTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                """
                create table purchase_orders (
                    %s,
                    customer_id bigint not null references customers (id),
                    paid_on date,
                    shipped_on date
                )
                """
                        .formatted(baseModelColumns(em)));
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table purchase_orders");
    }
}
