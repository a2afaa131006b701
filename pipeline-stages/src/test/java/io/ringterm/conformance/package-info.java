/**
 * Makes {@code docs/conformance.md}: each function, the test that proves it, the same function in other engines.
 *
 * <pre>
 *  ControlFunctions.java ─┐
 *  Mode ──────────────────┼─► ConformanceTable ──► docs/conformance.md
 *  conformance/*.txt ─────┤         ▲
 *  claims of the peers ───┘         └── ControlScripts, TestSources: where is it proven?
 * </pre>
 *
 * <p>A function that no test proves fails the generator, and so the build.
 */
package io.ringterm.conformance;
