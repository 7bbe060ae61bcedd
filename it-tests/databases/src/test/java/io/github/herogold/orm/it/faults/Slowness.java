package io.github.herogold.orm.it.faults;

/** The function {@code slowly} of the migrations in {@code slow}, as H2 calls it. */
public final class Slowness {
    /** The system property with the argument for which the function does not return. */
    static final String FATAL_ARGUMENT = "herogold.fatal.argument";

    private Slowness() {}

    /**
     * Gives back its argument, or dies. H2 lives in the process that is to be killed, so here it
     * need not be slow.
     *
     * @param i a number
     * @return the same
     */
    public static int slowly(int i) {
        if (Integer.getInteger(FATAL_ARGUMENT, 0) == i) {
            Runtime.getRuntime().halt(DoomedProcess.KILLED);
        }
        return i;
    }
}
