package io.github.herogold.orm.audit;

import io.github.herogold.orm.model.BaseModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What somebody has done, kept in a database of its own. */
@Entity
@Table(name = "audit_entries")
public class AuditEntry extends BaseModel {
    private String what = "";

    protected AuditEntry() {}

    public AuditEntry(String what) {
        this.what = what;
    }

    public String getWhat() {
        return what;
    }
}
