/** Makes {@code WidthRuns} from the Unicode data that ICU4J carries. */
package io.ringterm.op.tables;
