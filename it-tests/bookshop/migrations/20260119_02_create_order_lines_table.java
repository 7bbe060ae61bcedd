package migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateOrderLinesTable extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                """
                create table order_lines (
                    %s,
                    purchase_order_id bigint not null references purchase_orders (id),
                    book_id bigint not null references books (id),
                    quantity integer not null,
                    unit_price numeric(10, 2) not null
                )
                """
                        .formatted(baseModelColumns(em)));
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table order_lines");
    }
}
