package notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.herogold.orm.model.ActiveRecord;
import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

    @Test
    void notesAndDraftsAreFound() {
        try (EntityManagerFactory factory =
                new PersistenceConfiguration("notes")
                        .managedClass(ActiveRecord.class)
                        .managedClass(BaseModel.class)
                        .managedClass(Note.class)
                        .managedClass(Draft.class)
                        .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:notes")
                        .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                        .createEntityManagerFactory()) {
            new Note("milk").add();
            new Draft("bread").add();

            List<Draft> drafts = Draft.getAll();
            Note first = Note.get(1L);

            assertEquals("bread", drafts.get(0).getText());
            assertEquals("milk", first.getText());
            assertEquals(1, Draft.count());
            assertEquals(2, Shelf.size());
        }
    }
}
