package io.github.herogold.orm.statics;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The instructions of the Java virtual machine, which differ in length: Java Virtual Machine
 * Specification, 6.5.
 */
final class Instructions {
    private static final int IINC = 0x84;
    private static final int TABLESWITCH = 0xaa;
    private static final int LOOKUPSWITCH = 0xab;
    private static final int WIDE = 0xc4;
    private static final int LAST = 0xc9;

    private final ByteBuffer code;

    Instructions(byte[] code) {
        this.code = ByteBuffer.wrap(code);
    }

    int opcode(int at) {
        return Byte.toUnsignedInt(code.get(at));
    }

    int unsignedShort(int at) {
        return Short.toUnsignedInt(code.getShort(at));
    }

    /** Where the instruction behind another one begins. */
    int next(int at) throws IOException {
        int opcode = opcode(at);
        if (opcode > LAST) {
            throw new IOException("unknown instruction " + opcode);
        }
        return switch (opcode) {
            case TABLESWITCH -> endOfTableSwitch(operands(at));
            case LOOKUPSWITCH -> endOfLookupSwitch(operands(at));
            case WIDE -> at + (opcode(at + 1) == IINC ? 6 : 4);
            default -> at + length(opcode);
        };
    }

    // Those of a switch begin at a multiple of four.
    private static int operands(int at) {
        return (at + 4) & ~3;
    }

    private int endOfTableSwitch(int operands) {
        int low = code.getInt(operands + 4);
        int high = code.getInt(operands + 8);
        return operands + 12 + 4 * (high - low + 1);
    }

    private int endOfLookupSwitch(int operands) {
        int pairs = code.getInt(operands + 4);
        return operands + 8 + 8 * pairs;
    }

    private static int length(int opcode) {
        return switch (opcode) {
            case 0x10, 0x12, 0xa9, 0xbc -> 2; // bipush, ldc, ret, newarray
            case 0x15, 0x16, 0x17, 0x18, 0x19 -> 2; // loads
            case 0x36, 0x37, 0x38, 0x39, 0x3a -> 2; // stores
            case 0x11, 0x13, 0x14, IINC -> 3; // sipush, ldc_w, ldc2_w
            case 0xbb, 0xbd, 0xc0, 0xc1 -> 3; // new, anewarray, checkcast, instanceof
            case 0xc6, 0xc7 -> 3; // ifnull, ifnonnull
            case 0xc5 -> 4; // multianewarray
            case 0xb9, 0xba -> 5; // invokeinterface, invokedynamic
            case 0xc8, 0xc9 -> 5; // goto_w, jsr_w
            default -> isJump(opcode) || isFieldOrCall(opcode) ? 3 : 1;
        };
    }

    private static boolean isJump(int opcode) {
        return opcode >= 0x99 && opcode <= 0xa8;
    }

    private static boolean isFieldOrCall(int opcode) {
        return opcode >= 0xb2 && opcode <= 0xb8;
    }
}
