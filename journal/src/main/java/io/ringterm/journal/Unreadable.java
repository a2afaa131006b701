package io.ringterm.journal;

import java.nio.file.Path;

/**
 * A stretch of a file where a block should be and none is; what that means is known when the next whole block comes.
 *
 * @param torn it was being written when its writer died
 */
record Unreadable(Path file, long offset, long length, String why, boolean torn) {}
