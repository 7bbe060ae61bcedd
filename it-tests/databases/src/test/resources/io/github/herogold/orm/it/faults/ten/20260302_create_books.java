package ten;

import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateBooks extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                "create table books (id int primary key, author_id int not null,"
                        + " title varchar(100) not null, pages int, price int not null,"
                        + " foreign key (author_id) references authors (id), check (price > 0))");
        insert(em, 1, 1, "Notes", 66, 10);
        insert(em, 2, 2, "A-0", 12, 20);
        insert(em, 3, 3, "A Discipline of Programming", 217, 30);
        em.createNativeQuery("create index books_by_title on books (title)").executeUpdate();
    }

    private static void insert(
            EntityManager em, int id, int author, String title, int pages, int price) {
        em.createNativeQuery(
                        "insert into books (id, author_id, title, pages, price)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, author)
                .setParameter(3, title)
                .setParameter(4, pages)
                .setParameter(5, price)
                .executeUpdate();
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table books");
    }
}
