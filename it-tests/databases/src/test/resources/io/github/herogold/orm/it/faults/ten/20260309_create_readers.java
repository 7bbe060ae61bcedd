package ten;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateReaders extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(em, "create table readers (author_id int not null, name varchar(100))");
        for (Object id : em.createNativeQuery("select id from authors order by id").getResultList()) {
            em.createNativeQuery(
                            "insert into readers (author_id, name)"
                                    + " select id, concat('Reader of ', name) from authors"
                                    + " where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        execute(em, "alter table readers add foreign key (author_id) references authors (id)");
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table readers");
    }
}
