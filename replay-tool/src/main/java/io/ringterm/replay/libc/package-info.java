/**
 * The C library, called through {@code java.lang.foreign}: JDK 22 and later, Linux, the GNU C library 2.34 and later.
 *
 * <pre>
 *  LibC, Spawner ──► Foreign ──► java.lang.foreign       functions as static final method handles, linked once
 *       │
 *       ├─ Errno, Memory                                  what went wrong; memory that C may keep for a while
 *       └─ Availability                                   whether all of this is there
 * </pre>
 *
 * <p>Ringterm is compiled for JDK 17, which has no {@code java.lang.foreign}. {@code Foreign} reaches it by reflection,
 * once a function; what comes back is a method handle of ordinary types, which the JIT compiles like any other call
 * because it is {@code static final}.
 *
 * <p>A call that returns at once is made without leaving Java for the collector ("critical"), with arrays of the Java heap
 * as its buffers: no copy. The collector waits for it, so it must not wait itself. Whoever has to wait does so in
 * {@code poll} or {@code waitid}, which are called in the ordinary way.
 *
 * <p>Owns: how C is called. Does not own: what for.
 */
package io.ringterm.replay.libc;
