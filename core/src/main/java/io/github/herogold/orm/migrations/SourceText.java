package io.github.herogold.orm.migrations;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source file that has been read already, for the compiler. */
final class SourceText extends SimpleJavaFileObject {
    private final String origin;
    private final String text;

    SourceText(String origin, String text) {
        super(URI.create("string:///Migration.java"), Kind.SOURCE);
        this.origin = origin;
        this.text = text;
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
