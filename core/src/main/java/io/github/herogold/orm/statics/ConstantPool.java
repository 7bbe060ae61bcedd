package io.github.herogold.orm.statics;

import java.io.DataInputStream;
import java.io.IOException;

/** The names that a class file refers to by number. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD_REFERENCE = 9;
    private static final int METHOD_REFERENCE = 10;
    private static final int INTERFACE_METHOD_REFERENCE = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final String[] texts;
    // The constants that a constant refers to, if any.
    private final int[] first;
    private final int[] second;

    private ConstantPool(int size) {
        texts = new String[size];
        first = new int[size];
        second = new int[size];
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        ConstantPool pool = new ConstantPool(size);
        // There is no constant 0, and a long or double counts as two.
        for (int index = 1; index < size; index++) {
            if (pool.readConstant(index, in)) {
                index++;
            }
        }
        return pool;
    }

    /** Reads a constant and tells whether it counts as two. */
    private boolean readConstant(int index, DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case UTF8 -> texts[index] = in.readUTF();
            case INTEGER, FLOAT -> in.skipNBytes(4);
            case LONG, DOUBLE -> in.skipNBytes(8);
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE ->
                    first[index] = in.readUnsignedShort();
            case FIELD_REFERENCE,
                    METHOD_REFERENCE,
                    INTERFACE_METHOD_REFERENCE,
                    NAME_AND_TYPE,
                    DYNAMIC,
                    INVOKE_DYNAMIC -> {
                first[index] = in.readUnsignedShort();
                second[index] = in.readUnsignedShort();
            }
            case METHOD_HANDLE -> in.skipNBytes(3);
            default -> throw new IOException("unknown constant of the kind " + tag);
        }
        return tag == LONG || tag == DOUBLE;
    }

    String text(int index) {
        return texts[index];
    }

    /** The class that a reference to a method names, with slashes. */
    String owner(int methodReference) {
        return text(first[first[methodReference]]);
    }

    /** The method that a reference to a method names. */
    NameAndType method(int methodReference) {
        int nameAndType = second[methodReference];
        return new NameAndType(text(first[nameAndType]), text(second[nameAndType]));
    }
}
