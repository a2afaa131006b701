/** What tests of all modules share: seeded properties with shrinking, and the way to the corpora. */
package io.ringterm.testkit;
