package migrations;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class AddStatusToPurchaseOrders extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                """
                alter table purchase_orders
                    add column status varchar(20) default 'PLACED' not null
                """,
                "alter table purchase_orders alter column status drop default");
        em.createNativeQuery(
                        """
                        update purchase_orders
                            set status = case when shipped_on is null then :paid else :shipped end
                            where paid_on is not null
                        """)
                .setParameter("paid", "PAID")
                .setParameter("shipped", "SHIPPED")
                .executeUpdate();
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "alter table purchase_orders drop column status");
    }
}
