package notes;

/** No model: left as it is. */
public final class Shelf {
    private Shelf() {}

    public static long size() {
        return Note.count();
    }
}
