/**
 * The flight recorder: events in blocks that show any change of a bit, on Chronicle Queue or in one flat file.
 *
 * <p>A recording is a folder. Only its owner can enter it.
 *
 * <pre>
 *  R/ringterm.journal          who made this, which version, which id: text, written first
 *  R/trimmed                   from where on it is kept, if older files were let go of: text
 *  R/writer.lock               locked while somebody writes; holds the writer's process id
 *  R/run-0001/metadata.cq4t    a Chronicle queue, written by one writer from its opening to its closing or death
 *  R/run-0001/19700101-0000.cq4
 *  R/run-0001/19700101-0000.cq4.index    where things are in that file, written when it was full; made to be believed or
 *                                        thrown away, see {@link io.ringterm.journal.FileIndex}
 *  R/run-0001/19700101-0001.cq4    the next file begins when one is full: names count files, they tell no time
 *  R/run-0002/…                the journal was opened again, which never touches an earlier run
 * </pre>
 *
 * <p>Each excerpt of a queue is one block, and no block is as large as 32 KiB. {@link io.ringterm.journal.BlockLayout}
 * draws it, {@link io.ringterm.journal.RecordLayout} draws the records in it.
 *
 * <pre>
 *         block 6                       block 7                       block 8
 *  +--------+---------+-----+    +--------+---------+-----+    +--------+---------+-----+
 *  | header | records | CRC |    | header | records | CRC |    | header | records | CRC |
 *  +--------+---------+--+--+    +---+----+---------+--+--+    +---+----+---------+-----+
 *                        +-----------+ previous CRC    +-----------+
 * </pre>
 *
 * <p>Each block can be read by itself: the first record of a session in a block tells session and sequence in full. A
 * recording begins with a META record and ends, if it was closed, with a FOOTER record that counts what went before.
 * Within one major version, new record types may come; a reader skips those it does not know.
 *
 * <p>Reading does not use Chronicle: it looks for blocks in the raw files. So a damaged queue header hides nothing, no
 * class is instantiated that a file names, and a reader needs no JVM flags. For the same reason a queue that already
 * stands is never opened for writing either: whoever continues a recording begins a new run, and the chain of CRCs goes
 * on from the last whole block.
 *
 * <pre>
 *  EventLog ──► LogWriter ──► BlockEncoder ──► BlockSink: ChronicleSink (in an UninterruptedSink) | ArchiveSink
 *  files ──► BlockScanner ──► ChainReader ──► BlockDecoder ──► EventHandler, JournalListener
 *  each block stored ──► FileIndexer ──► RecordingIndex ──► FileIndex   what is only output as OutputRuns, all at once,
 *                                                                       which the encoder has counted
 * </pre>
 *
 * <p>A recording may be read while it is written. A reader sees whole blocks only: one that is not complete, or whose CRC
 * does not match yet, is looked at again the next time.
 *
 * <pre>{@code
 *  try (Recording live = Recording.follow(path)) {
 *      for (long position = 0; ; ) {
 *          for (; position < live.blocks(); position++) {
 *              live.read(position, events, listener);
 *          }
 *          boolean written = live.isBeingWritten();   // asked first: what was written before is then found
 *          if (live.refresh() == 0 && !written) {
 *              break;                                 // live.finish() judges the end
 *          }
 *          pause();
 *      }
 *  }
 * }</pre>
 *
 * <p>What survives what: all that was committed survives the sudden end of the process, and with
 * {@link io.ringterm.journal.Durability#MACHINE} that of the machine. What was appended and not committed may be there, in
 * part or not at all; what is torn is reported, and what is missing between two whole blocks is reported as damage.
 *
 * <p>Whatever a writer asks of the disk goes through {@link io.ringterm.journal.Disk}, so that a test can have any one call
 * fail, or forget what was not synced:
 *
 * <pre>
 *  ChronicleJournal ──► JournalDirectory ──► createFolder, createFile, write, replace ──┐
 *        └────────────► ChronicleSink ─────► createFile, open, append, sync, freeBytes ─┴──► Disk.REAL | yours
 *  ChronicleJournal.open(path, options, disk)
 * </pre>
 *
 * <p>Disks that fail are in {@code io.ringterm.journal.fault}.
 *
 * <p>Where there is nothing to append the queue's file is made ready for later blocks
 * ({@link io.ringterm.event.EventLog#workAhead}). That this fails does not count: the block that comes there finds it.
 *
 * <p>After the first failure a journal takes nothing more, and nothing is tried again: a sync that failed proves nothing
 * the second time. Whoever opens the journal anew goes on after the last whole block.
 *
 * <p>Owns: the format, its writers and readers, files, locks and permissions. Does not own: events (package
 * {@code io.ringterm.event}), what a snapshot contains (package {@code io.ringterm.snapshot}), when a checkpoint is taken
 * (the engine), what is done with a damaged recording (the tool).
 */
package io.ringterm.journal;
