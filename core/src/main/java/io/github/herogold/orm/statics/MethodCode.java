package io.github.herogold.orm.statics;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The instructions of a method, and the lines of the source that they were compiled from. */
final class MethodCode {
    private static final int INVOKESTATIC = 0xb8;

    private final byte[] code;
    private final NavigableMap<Integer, Integer> lines;
    private final ConstantPool constants;

    private MethodCode(byte[] code, NavigableMap<Integer, Integer> lines, ConstantPool constants) {
        this.code = code;
        this.lines = lines;
        this.constants = constants;
    }

    static MethodCode read(DataInputStream in, ConstantPool constants) throws IOException {
        in.skipNBytes(4); // the sizes of the stack and of the local variables
        byte[] code = in.readNBytes(in.readInt());
        in.skipNBytes(8L * in.readUnsignedShort()); // exception handlers
        NavigableMap<Integer, Integer> lines = new TreeMap<>();
        for (Attribute table :
                Attribute.named("LineNumberTable", Attribute.readAll(in, constants))) {
            readLines(table.content(), lines);
        }
        return new MethodCode(code, lines, constants);
    }

    private static void readLines(DataInputStream in, Map<Integer, Integer> lines)
            throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            lines.put(in.readUnsignedShort(), in.readUnsignedShort());
        }
    }

    List<StaticCall> staticCalls() throws IOException {
        List<StaticCall> calls = new ArrayList<>();
        Instructions instructions = new Instructions(code);
        for (int at = 0; at < code.length; at = instructions.next(at)) {
            if (instructions.opcode(at) == INVOKESTATIC) {
                int method = instructions.unsignedShort(at + 1);
                calls.add(
                        new StaticCall(
                                constants.owner(method), constants.method(method), line(at)));
            }
        }
        return calls;
    }

    private int line(int at) {
        Map.Entry<Integer, Integer> begun = lines.floorEntry(at);
        return begun == null ? 0 : begun.getValue();
    }
}
