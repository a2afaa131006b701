package io.ringterm.parse;

import java.util.Set;
import java.util.TreeSet;

import io.ringterm.op.OpCode;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ControlFunctionsTest {
    /** Made by the parser itself: text, strings, state, controls of C0 and what one sequence has several ops for. */
    private static final Set<Integer> NOT_IN_TABLES = Set.of(
            OpCode.PRINT_ASCII,
            OpCode.PRINT_TEXT,
            OpCode.PRINT_LINES,
            OpCode.PRINT_TEXT_LINES,
            OpCode.OSC_BEGIN,
            OpCode.DCS_BEGIN,
            OpCode.APC_BEGIN,
            OpCode.PM_BEGIN,
            OpCode.SOS_BEGIN,
            OpCode.STRING_PUT,
            OpCode.STRING_BYTE,
            OpCode.STRING_END,
            OpCode.STRING_CANCEL,
            OpCode.PARSER_STATE,
            OpCode.ENQ,
            OpCode.BEL,
            OpCode.BS,
            OpCode.HT,
            OpCode.LF,
            OpCode.CR,
            OpCode.DEL,
            OpCode.LS0,
            OpCode.LS1,
            OpCode.SCS,
            OpCode.VT52_CUP,
            OpCode.DECSLPP,
            OpCode.XTHIMOUSE);

    @Test
    void hasASequenceForEachOpcode() {
        Set<String> missing = new TreeSet<>();
        Set<Integer> found = found();
        for (int opcode = 0; opcode < 256; opcode++) {
            if (OpCode.name(opcode) != null && !NOT_IN_TABLES.contains(opcode) && !found.contains(opcode)) {
                missing.add(OpCode.name(opcode));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void refusesASequenceThatStandsTwice() {
        DispatchTable table = new DispatchTable().row("CSI Ps A", OpCode.CUU);
        assertThrows(IllegalArgumentException.class, () -> table.row("CSI Pm A", OpCode.CUD));
    }

    @Test
    void refusesARowThatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> new DispatchTable().row("CSI Ps A B", OpCode.CUU));
        assertThrows(IllegalArgumentException.class, () -> new DispatchTable().row("CSI Ps", OpCode.CUU));
    }

    @Test
    void keepsPrefixAndIntermediateApart() {
        DispatchTable table = new DispatchTable().row("CSI ? Ps $ p", OpCode.DECRQM_DEC);
        assertEquals(OpCode.DECRQM_DEC, table.opcode('?', '$', 'p'));
        assertEquals(0, table.opcode('>', '$', 'p'));
        assertEquals(0, table.opcode('?', '#', 'p'));
        assertEquals(0, table.opcode(0, '$', 'p'));
        assertEquals(0, table.opcode('p'));
    }

    private static Set<Integer> found() {
        Set<Integer> found = new TreeSet<>();
        int[] prefixes = {0, '<', '=', '>', '?'};
        for (int last = 0x30; last <= 0x7e; last++) {
            found.add(ControlFunctions.VT52.opcode(last));
            for (int intermediate = 0x1f; intermediate <= 0x2f; intermediate++) {
                int column = intermediate == 0x1f ? 0 : intermediate;
                found.add(ControlFunctions.ESC.opcode(0, column, last));
                for (int prefix : prefixes) {
                    found.add(ControlFunctions.CSI.opcode(prefix, column, last));
                }
            }
        }
        return found;
    }
}
