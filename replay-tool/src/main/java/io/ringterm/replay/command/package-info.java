/**
 * The sub-commands, one class each: options, their checks, and what is said in the end. What a command does stands in the
 * packages behind it.
 *
 * <p>Data goes to standard output, talk to standard error; where a program may read what a command says there is a {@code
 * --json}.
 */
package io.ringterm.replay.command;
