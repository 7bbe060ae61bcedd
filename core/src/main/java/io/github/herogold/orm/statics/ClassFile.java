package io.github.herogold.orm.statics;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The format of class files, as far as it tells which static methods are called where: Java Virtual
 * Machine Specification, chapter 4.
 */
final class ClassFile {
    private static final int MAGIC = 0xcafebabe;

    private ClassFile() {}

    /** The calls of static methods in a method of the class whose file is read. */
    static List<StaticCall> callsIn(NameAndType method, InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4); // the version
        ConstantPool constants = ConstantPool.read(in);
        in.skipNBytes(6); // access flags, this class, its superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        skipFields(in, constants);
        return callsIn(method, in, constants);
    }

    private static void skipFields(DataInputStream in, ConstantPool constants) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(6); // access flags, name, descriptor
            Attribute.readAll(in, constants);
        }
    }

    private static List<StaticCall> callsIn(
            NameAndType wanted, DataInputStream in, ConstantPool constants) throws IOException {
        List<StaticCall> calls = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // access flags
            String name = constants.text(in.readUnsignedShort());
            String descriptor = constants.text(in.readUnsignedShort());
            List<Attribute> attributes = Attribute.readAll(in, constants);
            if (new NameAndType(name, descriptor).equals(wanted)) {
                for (Attribute code : Attribute.named("Code", attributes)) {
                    calls.addAll(MethodCode.read(code.content(), constants).staticCalls());
                }
            }
        }
        return calls;
    }
}
