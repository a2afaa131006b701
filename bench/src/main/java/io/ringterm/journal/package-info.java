/**
 * What row R11 needs of the journal's own: limits that would take gigabytes to go over in a file. In the journal's package,
 * since an index is not public, and in this module, since a user of the journal has no use for it.
 */
package io.ringterm.journal;
