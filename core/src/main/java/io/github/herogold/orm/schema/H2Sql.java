package io.github.herogold.orm.schema;

import io.github.herogold.orm.schema.Change.AlterColumn;
import io.github.herogold.orm.schema.Change.RenameColumn;
import io.github.herogold.orm.schema.Change.RenameSequence;
import io.github.herogold.orm.schema.Change.ReplaceKey;
import java.util.ArrayList;
import java.util.List;

/** The statements of H2, for which see its manual, Commands. */
final class H2Sql extends StandardSql {

    @Override
    String conversion(AlterColumn alter) {
        return alter(alter.table(), alter.after(), "set data type " + alter.after().type());
    }

    @Override
    List<String> renaming(ObjectName from, ObjectName to) {
        return List.of("alter table %s rename to %s".formatted(from, to.name()));
    }

    @Override
    String renaming(RenameColumn rename) {
        return "alter table %s alter column %s rename to %s"
                .formatted(rename.table(), rename.from(), rename.to());
    }

    /** H2 cannot rename a sequence; another one goes on where it is. */
    @Override
    List<String> renaming(RenameSequence rename) {
        ObjectName old = rename.sequence().name();
        return List.of(
                creation(rename.sequence().named(rename.to())),
                "alter sequence %s restart with (next value for %s)".formatted(rename.to(), old),
                "drop sequence " + old);
    }

    /**
     * H2 has the next number already, which is too near to the last one for a longer step:
     * Hibernate takes a number for the end of a step.
     */
    @Override
    List<String> alteration(Sequence sequence) {
        return List.of(increment(sequence), "select next value for " + sequence.name());
    }

    @Override
    List<String> replacement(ReplaceKey replace) {
        List<String> statements = new ArrayList<>();
        if (replace.before().isPresent()) {
            statements.add("alter table %s drop primary key".formatted(replace.table()));
        }
        replace.after().ifPresent(key -> statements.add(alter(replace.table(), key)));
        return statements;
    }
}
