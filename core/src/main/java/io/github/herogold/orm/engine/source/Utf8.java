package io.github.herogold.orm.engine.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The encoding of migration files. */
final class Utf8 {
    private Utf8() {}

    /**
     * Decodes a file, without the byte order mark that some editors put at its beginning.
     *
     * @throws CharacterCodingException if it is not in UTF-8
     */
    static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
