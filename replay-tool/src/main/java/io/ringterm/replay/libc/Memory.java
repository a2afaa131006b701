package io.ringterm.replay.libc;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Memory outside the Java heap, for calls that may take their time; let go of when nobody refers to it any more. */
public final class Memory {
    private static final int POINTER_BYTES = 8;

    private final ByteBuffer bytes;
    private final long address;

    /**
     * Zeroed memory.
     *
     * @param size in bytes
     */
    public Memory(int size) {
        bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
        address = LibC.FOREIGN.address(bytes);
    }

    /**
     * The memory's content.
     *
     * @return in the machine's byte order
     */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** Where it lies. Who hands it on has to {@linkplain #keep() keep} the memory until it is no longer used. */
    long address() {
        return address;
    }

    /** Has the memory be there until here. */
    void keep() {
        Reference.reachabilityFence(this);
    }

    /** A string as C has it. */
    static Memory string(String text) {
        byte[] encoded = encode(text);
        Memory memory = new Memory(encoded.length + 1);
        memory.bytes.put(0, encoded);
        return memory;
    }

    /**
     * Strings as {@code argv} and {@code envp} have them.
     *
     * <pre>
     *  | pointer | pointer | ... | 0 | string 0 string 0 ...
     * </pre>
     */
    static Memory strings(List<String> texts) {
        List<byte[]> encoded = texts.stream().map(Memory::encode).toList();
        int table = (texts.size() + 1) * POINTER_BYTES;
        Memory memory = new Memory(
                table + encoded.stream().mapToInt(text -> text.length + 1).sum());
        int at = table;
        for (int i = 0; i < encoded.size(); i++) {
            memory.bytes.putLong(i * POINTER_BYTES, memory.address + at);
            memory.bytes.put(at, encoded.get(i));
            at += encoded.get(i).length + 1;
        }
        return memory;
    }

    private static byte[] encode(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a program cannot be given a string with a NUL in it: " + text);
        }
        return text.getBytes(Names.CHARSET);
    }

    /** How the system's strings are decoded; where that is ASCII, which has no way to say more, more is UTF-8. */
    private static final class Names {
        static final Charset CHARSET = charset(System.getProperty("sun.jnu.encoding", "UTF-8"));

        private static Charset charset(String name) {
            Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
            return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        }
    }
}
