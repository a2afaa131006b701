package io.ringterm.parse;

import io.ringterm.op.OpCode;

/**
 * The control functions that the parser knows, a line each, in the order of xterm's "ctlseqs".
 *
 * <p>SCS is not here: whatever set is named, {@link ControlSequence} passes it on.
 */
final class ControlFunctions {
    /** Escape sequences. */
    static final DispatchTable ESC = escape(new DispatchTable());

    /** Control sequences. */
    static final DispatchTable CSI = modes(reports(rectangles(editing(cursor(new DispatchTable())))));

    /** Escape sequences of a VT52. */
    static final DispatchTable VT52 = vt52(new DispatchTable());

    private ControlFunctions() {}

    private static DispatchTable escape(DispatchTable table) {
        return table.row("ESC D", OpCode.IND)
                .row("ESC E", OpCode.NEL)
                .row("ESC H", OpCode.HTS)
                .row("ESC M", OpCode.RI)
                .row("ESC N", OpCode.SS2)
                .row("ESC O", OpCode.SS3)
                .row("ESC V", OpCode.SPA)
                .row("ESC W", OpCode.EPA)
                .row("ESC Z", OpCode.DECID)
                .row("ESC SP F", OpCode.S7C1T)
                .row("ESC SP G", OpCode.S8C1T)
                .row("ESC SP L", OpCode.ANSI_CONFORMANCE)
                .row("ESC SP M", OpCode.ANSI_CONFORMANCE)
                .row("ESC SP N", OpCode.ANSI_CONFORMANCE)
                .row("ESC # 3", OpCode.DECDHL_TOP)
                .row("ESC # 4", OpCode.DECDHL_BOTTOM)
                .row("ESC # 5", OpCode.DECSWL)
                .row("ESC # 6", OpCode.DECDWL)
                .row("ESC # 8", OpCode.DECALN)
                .row("ESC % @", OpCode.DOCS_DEFAULT)
                .row("ESC % G", OpCode.DOCS_UTF8)
                .row("ESC 6", OpCode.DECBI)
                .row("ESC 7", OpCode.DECSC)
                .row("ESC 8", OpCode.DECRC)
                .row("ESC 9", OpCode.DECFI)
                .row("ESC =", OpCode.DECKPAM)
                .row("ESC >", OpCode.DECKPNM)
                .row("ESC c", OpCode.RIS)
                .row("ESC l", OpCode.MEMORY_LOCK)
                .row("ESC m", OpCode.MEMORY_UNLOCK)
                .row("ESC n", OpCode.LS2)
                .row("ESC o", OpCode.LS3)
                .row("ESC |", OpCode.LS3R)
                .row("ESC }", OpCode.LS2R)
                .row("ESC ~", OpCode.LS1R);
    }

    private static DispatchTable cursor(DispatchTable table) {
        return table.row("CSI Ps A", OpCode.CUU)
                .row("CSI Ps B", OpCode.CUD)
                .row("CSI Ps C", OpCode.CUF)
                .row("CSI Ps D", OpCode.CUB)
                .row("CSI Ps E", OpCode.CNL)
                .row("CSI Ps F", OpCode.CPL)
                .row("CSI Ps G", OpCode.CHA)
                .row("CSI Ps ; Ps H", OpCode.CUP)
                .row("CSI Ps I", OpCode.CHT)
                .row("CSI ? Ps W", OpCode.DECST8C)
                .row("CSI Ps Z", OpCode.CBT)
                .row("CSI Ps `", OpCode.HPA)
                .row("CSI Ps a", OpCode.HPR)
                .row("CSI Ps d", OpCode.VPA)
                .row("CSI Ps e", OpCode.VPR)
                .row("CSI Ps ; Ps f", OpCode.HVP)
                .row("CSI Ps g", OpCode.TBC)
                .row("CSI Ps j", OpCode.HPB)
                .row("CSI Ps k", OpCode.VPB)
                .row("CSI Pl ; Pr s", OpCode.SCOSC_OR_DECSLRM)
                .row("CSI u", OpCode.SCORC);
    }

    private static DispatchTable editing(DispatchTable table) {
        return table.row("CSI Ps @", OpCode.ICH)
                .row("CSI Ps SP @", OpCode.SL)
                .row("CSI Ps SP A", OpCode.SR)
                .row("CSI Ps J", OpCode.ED)
                .row("CSI ? Ps J", OpCode.DECSED)
                .row("CSI Ps K", OpCode.EL)
                .row("CSI ? Ps K", OpCode.DECSEL)
                .row("CSI Ps L", OpCode.IL)
                .row("CSI Ps M", OpCode.DL)
                .row("CSI Ps P", OpCode.DCH)
                .row("CSI Ps S", OpCode.SU)
                .row("CSI Ps T", OpCode.SD)
                .row("CSI Ps X", OpCode.ECH)
                .row("CSI Ps ^", OpCode.SD)
                .row("CSI Ps b", OpCode.REP)
                .row("CSI Ps ; Ps r", OpCode.DECSTBM)
                .row("CSI Ps \" q", OpCode.DECSCA)
                .row("CSI Ps ' }", OpCode.DECIC)
                .row("CSI Ps ' ~", OpCode.DECDC);
    }

    private static DispatchTable rectangles(DispatchTable table) {
        return table.row("CSI Pt ; Pl ; Pb ; Pr ; Pm $ r", OpCode.DECCARA)
                .row("CSI Pt ; Pl ; Pb ; Pr ; Pm $ t", OpCode.DECRARA)
                .row("CSI Pt ; Pl ; Pb ; Pr ; Pp ; Pt ; Pl ; Pp $ v", OpCode.DECCRA)
                .row("CSI Pc ; Pt ; Pl ; Pb ; Pr $ x", OpCode.DECFRA)
                .row("CSI Pt ; Pl ; Pb ; Pr $ z", OpCode.DECERA)
                .row("CSI Pt ; Pl ; Pb ; Pr $ {", OpCode.DECSERA)
                .row("CSI Ps * x", OpCode.DECSACE)
                .row("CSI Ps # y", OpCode.XTCHECKSUM)
                .row("CSI Pi ; Pg ; Pt ; Pl ; Pb ; Pr * y", OpCode.DECRQCRA)
                .row("CSI Pt ; Pl ; Pb ; Pr # |", OpCode.XTREPORTSGR);
    }

    private static DispatchTable reports(DispatchTable table) {
        return table.row("CSI Pm # P", OpCode.XTPUSHCOLORS)
                .row("CSI Pm # Q", OpCode.XTPOPCOLORS)
                .row("CSI # R", OpCode.XTREPORTCOLORS)
                .row("CSI # S", OpCode.XTTITLEPOS)
                .row("CSI ? Pi ; Pa ; Pv S", OpCode.XTSMGRAPHICS)
                .row("CSI Ps c", OpCode.DA1)
                .row("CSI = Ps c", OpCode.DA3)
                .row("CSI > Ps c", OpCode.DA2)
                .row("CSI Ps i", OpCode.MC)
                .row("CSI ? Ps i", OpCode.DECMC)
                .row("CSI Ps n", OpCode.DSR)
                .row("CSI ? Ps n", OpCode.DECDSR)
                .row("CSI > Ps q", OpCode.XTVERSION)
                .row("CSI Ps ; Ps ; Ps t", OpCode.XTWINOPS)
                .row("CSI Ps $ u", OpCode.DECRQTSR)
                .row("CSI & u", OpCode.DECRQUPSS)
                .row("CSI \" v", OpCode.DECRQDE)
                .row("CSI Ps $ w", OpCode.DECRQPSR)
                .row("CSI Pt ; Pl ; Pb ; Pr ' w", OpCode.DECEFR)
                .row("CSI Ps x", OpCode.DECREQTPARM)
                .row("CSI Ps ; Pm y", OpCode.DECTST)
                .row("CSI Ps ; Pu ' z", OpCode.DECELR)
                .row("CSI Pm ' {", OpCode.DECSLE)
                .row("CSI Ps ' |", OpCode.DECRQLP);
    }

    private static DispatchTable modes(DispatchTable table) {
        return table.row("CSI > Pm T", OpCode.XTRMTITLE)
                .row("CSI ? Ps g", OpCode.XTQFMTKEYS)
                .row("CSI > Pp ; Pv f", OpCode.XTFMTKEYS)
                .row("CSI Pm h", OpCode.SM)
                .row("CSI ? Pm h", OpCode.DECSET)
                .row("CSI Pm l", OpCode.RM)
                .row("CSI ? Pm l", OpCode.DECRST)
                .row("CSI Pm m", OpCode.SGR)
                .row("CSI > Pp ; Pv m", OpCode.XTMODKEYS)
                .row("CSI ? Pp m", OpCode.XTQMODKEYS)
                .row("CSI > Ps n", OpCode.XTMODKEYS_OFF)
                .row("CSI > Ps p", OpCode.XTSMPOINTER)
                .row("CSI ! p", OpCode.DECSTR)
                .row("CSI Pl ; Pc \" p", OpCode.DECSCL)
                .row("CSI Ps $ p", OpCode.DECRQM_ANSI)
                .row("CSI ? Ps $ p", OpCode.DECRQM_DEC)
                .row("CSI Pm # p", OpCode.XTPUSHSGR)
                .row("CSI Ps q", OpCode.DECLL)
                .row("CSI Ps SP q", OpCode.DECSCUSR)
                .row("CSI # q", OpCode.XTPOPSGR)
                .row("CSI ? Pm r", OpCode.XTRESTORE)
                .row("CSI > Ps s", OpCode.XTSHIFTESCAPE)
                .row("CSI ? Pm s", OpCode.XTSAVE)
                .row("CSI > Pm t", OpCode.XTSMTITLE)
                .row("CSI Ps SP t", OpCode.DECSWBV)
                .row("CSI Ps SP u", OpCode.DECSMBV)
                .row("CSI = Ps ; Pm u", OpCode.KITTY_KEYS_SET)
                .row("CSI > Ps u", OpCode.KITTY_KEYS_PUSH)
                .row("CSI < Ps u", OpCode.KITTY_KEYS_POP)
                .row("CSI ? u", OpCode.KITTY_KEYS_QUERY)
                .row("CSI Pm # {", OpCode.XTPUSHSGR)
                .row("CSI Ps $ |", OpCode.DECSCPP)
                .row("CSI Ps * |", OpCode.DECSNLS)
                .row("CSI # }", OpCode.XTPOPSGR);
    }

    private static DispatchTable vt52(DispatchTable table) {
        return table.row("ESC <", OpCode.DECSET)
                .row("ESC =", OpCode.DECKPAM)
                .row("ESC >", OpCode.DECKPNM)
                .row("ESC A", OpCode.CUU)
                .row("ESC B", OpCode.CUD)
                .row("ESC C", OpCode.CUF)
                .row("ESC D", OpCode.CUB)
                .row("ESC F", OpCode.VT52_GRAPHICS)
                .row("ESC G", OpCode.VT52_GRAPHICS)
                .row("ESC H", OpCode.CUP)
                .row("ESC I", OpCode.RI)
                .row("ESC J", OpCode.ED)
                .row("ESC K", OpCode.EL)
                .row("ESC Z", OpCode.VT52_ID);
    }
}
