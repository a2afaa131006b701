package io.ringterm.engine;

import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;

import io.ringterm.CheckpointPolicy;
import io.ringterm.event.EventLog;
import io.ringterm.event.NanoClock;

/**
 * What an engine was built with.
 *
 * @param lanes rings
 * @param ringSize slots a ring
 * @param slotBytes payload a slot
 * @param layout threads
 * @param waitMode how they wait
 * @param journal makes a lane's log; null for none
 * @param clock the publishing edge's
 * @param cuts where frames end
 * @param checkpoints how often state is put on record
 * @param publishTimeout nanoseconds that a publish waits for room
 * @param stallTimeout nanoseconds after which publishers of a stuck lane are refused
 * @param threads makes the lanes' threads
 * @param stages makes a session's stages
 */
record EngineConfig(
        int lanes,
        int ringSize,
        int slotBytes,
        Layout layout,
        WaitMode waitMode,
        IntFunction<? extends EventLog> journal,
        NanoClock clock,
        CutPolicy cuts,
        CheckpointPolicy checkpoints,
        long publishTimeout,
        long stallTimeout,
        ThreadFactory threads,
        StageFactory stages) {}
