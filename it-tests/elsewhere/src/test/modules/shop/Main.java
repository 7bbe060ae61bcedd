package shop;

import io.github.herogold.orm.OrmException;
import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import io.github.herogold.orm.model.Model;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import shop.cups.Cup;
import shop.plates.Plate;

/** Paints a cup, and tries the same with a plate. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("shop")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(Cup.class)
                        .managedClass(Plate.class)
                        .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:shop")
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            Cup cup = new Cup("white");
            cup.add();
            cup.paint("blue");
            System.out.println("Changes of a cup: " + cup.changes().size());
            cup.update();
            System.out.println("Blue: " + Model.of(Cup.class).where("colour", "blue").count());

            Plate plate = new Plate("white");
            plate.add();
            try {
                System.out.println("Changes of a plate: " + plate.changes().size());
            } catch (OrmException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
