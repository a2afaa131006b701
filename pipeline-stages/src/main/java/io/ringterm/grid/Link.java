package io.ringterm.grid;

/**
 * A hyperlink (OSC 8).
 *
 * @param id what the program calls it, empty where it does not
 * @param uri where it leads
 */
public record Link(String id, String uri) {}
