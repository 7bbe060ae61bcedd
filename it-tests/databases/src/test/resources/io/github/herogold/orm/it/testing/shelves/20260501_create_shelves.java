import io.github.herogold.orm.migrations.Migration;
import jakarta.persistence.EntityManager;

class CreateShelves extends Migration {

    @Override
    public void up(EntityManager em) {
        execute(
                em,
                "create table shelves ("
                        + baseModelColumns(em)
                        + ", name varchar(100) not null unique)",
                "create table volumes ("
                        + baseModelColumns(em)
                        + ", title varchar(100) not null, shelf_id bigint not null,"
                        + " foreign key (shelf_id) references shelves (id))",
                "create table labels ("
                        + baseModelColumns(em)
                        + ", text varchar(100) not null unique)");
    }

    @Override
    public void down(EntityManager em) {
        execute(em, "drop table labels", "drop table volumes", "drop table shelves");
    }
}
