/**
 * Stress tests of the engine's own hand-offs between threads, for jcstress, which row R13 runs. They are in the engine's
 * package, since no hand-off is public, and in this module, since a user of the engine has no use for them.
 *
 * <p>Each names the outcomes that are allowed; anything else is a failure.
 */
package io.ringterm.engine;
