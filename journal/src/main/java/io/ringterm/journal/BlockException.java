package io.ringterm.journal;

/** A block, a field or an archive is not what its layout asks for. The message says what was found. */
final class BlockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BlockException(String message) {
        super(message, null, false, false);
    }
}
