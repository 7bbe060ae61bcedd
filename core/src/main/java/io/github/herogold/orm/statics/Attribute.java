package io.github.herogold.orm.statics;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a class file says of a class, a field, a method or its code under a name. */
final class Attribute {
    private final String name;
    private final byte[] content;

    private Attribute(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static List<Attribute> readAll(DataInputStream in, ConstantPool constants) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = constants.text(in.readUnsignedShort());
            attributes.add(new Attribute(name, in.readNBytes(in.readInt())));
        }
        return attributes;
    }

    static List<Attribute> named(String name, List<Attribute> attributes) {
        return attributes.stream().filter(attribute -> attribute.name.equals(name)).toList();
    }

    DataInputStream content() {
        return new DataInputStream(new ByteArrayInputStream(content));
    }
}
