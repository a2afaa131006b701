package io.ringterm.engine;

import java.util.concurrent.ThreadFactory;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;

/**
 * What a layout puts together.
 *
 * @param name the lane's name, for its threads
 * @param ring the ring
 * @param piece a slot beside the ring, for several events as one; null where parse and apply are two threads
 * @param journal the journal stage, or null
 * @param parse the parse stage
 * @param apply the apply stage
 * @param delivery the gate
 * @param applied how far the stages say they have come
 * @param failure told when a thread dies
 * @param threads makes them
 */
record LaneParts(
        String name,
        RingBuffer<Slot> ring,
        Slot piece,
        JournalHandler journal,
        ParseHandler parse,
        ApplyHandler apply,
        Delivery delivery,
        Sequence applied,
        LaneFailure failure,
        ThreadFactory threads) {}
