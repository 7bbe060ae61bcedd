package io.github.herogold.orm.engine.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source file that has been read already, for the compiler. */
final class SourceText extends SimpleJavaFileObject {
    private final String origin;
    private final String text;

    SourceText(String origin, String text) {
        super(fileOf(origin), Kind.SOURCE);
        this.origin = origin;
        this.text = text;
    }

    // The compiled class remembers the name of its file, and a migration is named after that.
    private static URI fileOf(String origin) {
        String file =
                origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
        try {
            return new URI("string", "", "/" + file, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(origin, e);
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A public class may stand in a file that is named after the day of its migration. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
    }

    @Override
    public String getName() {
        return origin;
    }
}
