package io.github.herogold.orm.sql.effect;

import io.github.herogold.orm.sql.SqlDialect;
import io.github.herogold.orm.sql.SqlStatement;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a statement changes its session.
 *
 * <p>Sources: PostgreSQL manual, DISCARD, which lists what a session holds, and 9.28 for its
 * functions; MariaDB documentation, User-Defined Variables, LOCK TABLES, HANDLER, FLUSH, BACKUP
 * LOCK, GET_LOCK; MySQL 8.0 manual, 15.3 and 15.5; H2 manual, SET, CREATE TABLE; HyperSQL guide,
 * Sessions and Session Variables.
 */
final class SessionWords {
    private static final Pattern ROUTINE =
            Pattern.compile(
                    "(?i)create\\s+(?:or\\s+replace\\s+)?(?:definer\\s*=\\s*\\S+\\s+)?"
                            + "(?:aggregate\\s+)?(?:procedure|function|trigger|event|package)\\b");
    private static final Pattern TEMPORARY =
            Pattern.compile(
                    "(?i)\\A\\s*(?:create|declare)\\s+(?:or\\s+replace\\s+)?"
                            + "(?:(?:cached|memory|global|local)\\s+)*temp(?:orary)?\\b"
                            + "|\\A\\s*create\\s+[\\w\\s]*\\bpg_temp\\s*\\.");
    private static final Pattern DROPPED_AT_COMMIT =
            Pattern.compile("(?i)\\bon\\s+commit\\s+drop\\b");
    private static final Pattern WITH_HOLD = Pattern.compile("(?i)\\bwith\\s+hold\\b");
    private static final Pattern READ_LOCK =
            Pattern.compile("(?i)\\bwith\\s+read\\s+lock\\b|\\bfor\\s+export\\b");

    private static final Pattern HELD_BY_POSTGRESQL =
            Pattern.compile(
                    "(?i)\\bpg_(?:try_)?advisory_lock(?:_shared)?\\s*\\(|\\bdblink_connect(?:_u)?\\s*\\("
                        + "|\\binto\\s+(?:global\\s+|local\\s+)?temp(?:orary)?\\b");
    private static final Pattern HELD_BY_BLOCK =
            Pattern.compile(
                    "(?i)\\bcreate\\s+(?:or\\s+replace\\s+)?(?:global\\s+|local\\s+)?temp(?:orary)?\\b");
    private static final Pattern COMPUTED_BY_POSTGRESQL =
            Pattern.compile("(?i)\\bset_config\\s*\\((?![^()]*,\\s*true\\s*\\))|\\bsetseed\\s*\\(");
    private static final Pattern HELD_BY_MYSQL = Pattern.compile("(?i)\\bget_lock\\s*\\(");
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)@[^\\s,()=:]+\\s*:=|\\binto\\s+@|\\bset\\s*\\(?\\s*@(?!@)");

    private static final Set<String> LOCAL_TO_TRANSACTION =
            Set.of("local", "constraints", "transaction");

    private SessionWords() {}

    /** Whether a statement makes a routine, whose body it does not execute. */
    static boolean isRoutine(SqlStatement statement) {
        return ROUTINE.matcher(LeadingComments.removedFrom(statement)).lookingAt();
    }

    /** What one statement leaves. */
    static SessionState stateAfter(SqlStatement statement, SqlDialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> onPostgresql(statement);
            case MARIADB, MYSQL -> onMysql(statement, dialect);
            case H2, HSQLDB, ANSI -> elsewhere(statement, dialect);
        };
    }

    private static SessionState onPostgresql(SqlStatement statement) {
        LeadingWords words = LeadingWords.of(statement, 2);
        return switch (words.first()) {
            case "set" ->
                    LOCAL_TO_TRANSACTION.contains(words.second())
                            ? SessionState.NONE
                            : SessionState.CONSTANT;
            case "reset", "discard" -> SessionState.CONSTANT;
            case "listen", "load" -> SessionState.HELD;
            case "prepare" -> held(!words.second().equals("transaction"));
            case "declare" -> held(WITH_HOLD.matcher(statement.text()).find());
            case "create" -> created(statement, SqlDialect.POSTGRESQL);
            case "do" -> inBlock(statement.text());
            default -> byFunction(statement);
        };
    }

    /** A block is a string, which hides nothing from the server. */
    private static SessionState inBlock(String text) {
        boolean holds =
                HELD_BY_BLOCK.matcher(text).find() && !DROPPED_AT_COMMIT.matcher(text).find();
        return holds ? SessionState.HELD : byFunction(text);
    }

    private static SessionState byFunction(SqlStatement statement) {
        SessionState atMost = byFunction(statement.text());
        return atMost.isLeft()
                ? byFunction(BareText.of(statement.text(), SqlDialect.POSTGRESQL))
                : SessionState.NONE;
    }

    private static SessionState byFunction(String text) {
        if (HELD_BY_POSTGRESQL.matcher(text).find()) {
            return SessionState.HELD;
        }
        return computed(COMPUTED_BY_POSTGRESQL.matcher(text).find());
    }

    private static SessionState onMysql(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement, 2);
        return switch (words.first()) {
            case "set" ->
                    words.second().equals("statement")
                            ? byAssignment(statement, dialect)
                            : set(statement, dialect);
            case "use" -> SessionState.CONSTANT;
            case "prepare", "lock", "handler", "backup", "xa" -> SessionState.HELD;
            case "flush" -> held(READ_LOCK.matcher(statement.text()).find());
            case "get" -> SessionState.COMPUTED;
            case "call", "load" ->
                    computed(BareText.of(statement.text(), dialect).indexOf('@') >= 0);
            case "execute" -> computed(ASSIGNED.matcher(statement.text()).find());
            case "create" -> created(statement, dialect);
            default -> byAssignment(statement, dialect);
        };
    }

    private static SessionState elsewhere(SqlStatement statement, SqlDialect dialect) {
        LeadingWords words = LeadingWords.of(statement, 2);
        return switch (words.first()) {
            case "set" -> set(statement, dialect);
            case "use", "reset" -> SessionState.CONSTANT;
            case "alter" ->
                    words.second().equals("session") ? SessionState.CONSTANT : SessionState.NONE;
            case "prepare" -> SessionState.HELD;
            case "declare" ->
                    dialect == SqlDialect.HSQLDB ? SessionState.HELD : created(statement, dialect);
            case "execute" -> computed(ASSIGNED.matcher(statement.text()).find());
            case "create" -> created(statement, dialect);
            default -> byAssignment(statement, dialect);
        };
    }

    private static SessionState set(SqlStatement statement, SqlDialect dialect) {
        return SettingValues.areConstant(BareText.of(statement.text(), dialect))
                ? SessionState.CONSTANT
                : SessionState.COMPUTED;
    }

    /** A table may be made of a query, which may do anything. */
    private static SessionState created(SqlStatement statement, SqlDialect dialect) {
        String bare = BareText.of(statement.text(), dialect);
        if (TEMPORARY.matcher(bare).lookingAt() && !DROPPED_AT_COMMIT.matcher(bare).find()) {
            return SessionState.HELD;
        }
        if (isRoutine(statement)) {
            return SessionState.NONE;
        }
        return dialect == SqlDialect.POSTGRESQL
                ? byFunction(bare)
                : byAssignment(statement, dialect);
    }

    // Most statements hold no such words at all, not even in a string or comment.
    private static SessionState byAssignment(SqlStatement statement, SqlDialect dialect) {
        String text = statement.text();
        boolean mayAssign = text.indexOf('@') >= 0 && ASSIGNED.matcher(text).find();
        if (!mayAssign && !HELD_BY_MYSQL.matcher(text).find()) {
            return SessionState.NONE;
        }
        String bare = BareText.of(statement.text(), dialect);
        return HELD_BY_MYSQL.matcher(bare).find()
                ? SessionState.HELD
                : computed(ASSIGNED.matcher(bare).find());
    }

    private static SessionState held(boolean is) {
        return is ? SessionState.HELD : SessionState.NONE;
    }

    private static SessionState computed(boolean is) {
        return is ? SessionState.COMPUTED : SessionState.NONE;
    }
}
