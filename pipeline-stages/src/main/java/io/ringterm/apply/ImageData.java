package io.ringterm.apply;

import java.util.Arrays;

/** The bytes of an image, or of a part of one, as they came: encoded. Immutable. */
public final class ImageData {
    private final byte[] bytes;
    private final boolean truncated;

    ImageData(StringArgument argument, boolean truncated) {
        bytes = Arrays.copyOfRange(argument.bytes(), argument.from(), Math.max(argument.from(), argument.to()));
        this.truncated = truncated;
    }

    /**
     * How many bytes there are.
     *
     * @return 0 or more
     */
    public int length() {
        return bytes.length;
    }

    /**
     * The bytes: base 64 in kitty's and iTerm2's protocols, sixels in DEC's.
     *
     * @return a new array
     */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /**
     * Tells whether the string was as long as the session's limit, so that the end is likely to be missing.
     *
     * @return true if so
     */
    public boolean isTruncated() {
        return truncated;
    }

    @Override
    public String toString() {
        return bytes.length + (truncated ? " bytes, truncated" : " bytes");
    }
}
