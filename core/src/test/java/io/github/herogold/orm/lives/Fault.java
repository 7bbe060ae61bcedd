package io.github.herogold.orm.lives;

/** What the engine has done wrong in a life. */
final class Fault extends AssertionError {
    private static final long serialVersionUID = 1L;

    Fault(String what) {
        super(what);
    }

    Fault(String what, Throwable cause) {
        super(what, cause);
    }
}
