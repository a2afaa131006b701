package io.ringterm.apply;

import io.ringterm.grid.Mode;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/** Ops to what they do: one line an op, in the order of {@link OpCode}. */
final class OpApplier {
    /** A run of ASCII. */
    private static final int ASCII = OpBuffer.header(OpCode.PRINT_ASCII, 1);
    /** A row and a column. */
    private static final int ADDRESS = OpBuffer.header(OpCode.CUP, 2);

    private static final int CR = OpBuffer.header(OpCode.CR, 0);

    private final TerminalState state;
    private final Bounds bounds;
    private final HostEvents events;
    private final ParserState parser;
    private final PrintOps print;
    private final LineRuns lines;
    private final TextLineRuns textLines;
    private final CharsetOps charset;
    private final ColourStackOps colourStack;
    private final TabOps tab;
    private final CursorOps cursor;
    private final MarginOps margin;
    private final EraseOps erase;
    private final ScrollOps scroll;
    private final LineOps line;
    private final RectangleOps rectangle;
    private final ChecksumOps checksum;
    private final SgrOps sgr;
    private final RenditionOps rendition;
    private final ModeOps mode;
    private final ModeEffects modeEffects;
    private final ResizeOps resize;
    private final ResetOps reset;
    private final KeyboardOps keyboard;
    private final QueryOps query;
    private final PresentationOps presentation;
    private final OscTitles titles;
    private final WindowOps window;
    private final StringOps string;

    OpApplier(TerminalState state, ReplyBuffer replies, HostEvents events, ParserState parser) {
        this.state = state;
        this.events = events;
        this.parser = parser;
        bounds = new Bounds(state);
        Canvas canvas = new Canvas(state);
        cursor = new CursorOps(state, bounds);
        scroll = new ScrollOps(state, bounds, canvas, cursor);
        print = new PrintOps(state, bounds, canvas, scroll, new Clusters(state, canvas, bounds));
        lines = new LineRuns(state, print, cursor, scroll);
        textLines = new TextLineRuns(state, print, lines);
        charset = new CharsetOps(state, replies);
        colourStack = new ColourStackOps(state, replies);
        tab = new TabOps(state, print, bounds);
        margin = new MarginOps(state, bounds);
        erase = new EraseOps(state, canvas);
        line = new LineOps(state, canvas, bounds);
        rectangle = new RectangleOps(state, bounds, canvas);
        checksum = new ChecksumOps(state, replies, canvas);
        sgr = new SgrOps(state);
        rendition = new RenditionOps(state, replies, canvas);
        resize = new ResizeOps(state, replies, events);
        modeEffects = new ModeEffects(state, bounds, erase, margin, resize);
        mode = new ModeOps(state, replies, modeEffects);
        reset = new ResetOps(state, resize);
        keyboard = new KeyboardOps(state, replies);
        query = new QueryOps(state, bounds, replies);
        presentation = new PresentationOps(state, replies);
        titles = new OscTitles(state, replies, events);
        window = new WindowOps(state, replies, events, resize, titles);
        ImagePlacement images = new ImagePlacement(state, bounds, canvas, scroll, events);
        string = new StringOps(state, oscTable(replies, images), dcsTable(replies, images), apcTable(images));
    }

    private StringTable oscTable(ReplyBuffer replies, ImagePlacement images) {
        OscColours colours = new OscColours(state, replies);
        ShellMarks marks = new ShellMarks(state, events);
        OscShell shell = new OscShell(state, events, marks, new ItermImages(state, images));
        OscNotify notify = new OscNotify(events);
        StringTable table = new StringTable()
                .row(0, titles::both)
                .row(1, titles::icon)
                .row(2, titles::title)
                .row(4, colours::palette)
                .row(5, colours::special)
                .row(7, shell::directory)
                .row(8, shell::link)
                .row(9, notify::nine)
                .row(21, colours::kitty)
                .row(22, shell::pointerShape)
                .row(52, new OscClipboard(state, events)::access)
                .row(99, notify::kitty)
                .row(104, colours::resetPalette)
                .row(105, colours::resetSpecial)
                .row(133, marks::mark)
                .row(777, notify::urxvt)
                .row(1337, shell::iterm);
        for (int i = 0; i < 10; i++) {
            int index = i;
            table.row(10 + i, argument -> colours.dynamic(index, argument));
            table.row(110 + i, argument -> colours.resetDynamic(index));
        }
        return table;
    }

    private StringTable dcsTable(ReplyBuffer replies, ImagePlacement images) {
        return new StringTable()
                .row(OpCode.function(0, '$', 'q'), new SettingReports(state, replies, query)::request)
                .row(OpCode.function(0, '$', 't'), presentation::restore)
                .row(OpCode.function(0, '!', 'u'), charset::decaupss)
                .row(OpCode.function(0, '+', 'q'), new CapabilityReports(replies)::request)
                .row(OpCode.function('=', 0, 's'), argument -> synchronize())
                .row(OpCode.function(0, 0, 'q'), new SixelImages(state, images)::image);
    }

    private StringTable apcTable(ImagePlacement images) {
        return new StringTable().row('G', new KittyImages(state, images)::command);
    }

    /** DCS = 1 s and DCS = 2 s: the older way to begin and end a synchronized update (iTerm2's page). */
    private void synchronize() {
        if (state.pendingString().parameterCount() == 1) {
            modeEffects.set(Mode.SYNCHRONIZED, state.pendingString().parameter(0) == 1);
        }
    }

    /** The terminal has another size, because the host says so. */
    void resize(int columns, int rows) {
        resize.resize(columns, rows);
    }

    /** A synchronized update is over, because its time is. */
    void endSynchronizedUpdate() {
        modeEffects.set(Mode.SYNCHRONIZED, false);
    }

    /**
     * Carries out all ops of an event.
     *
     * @param ops the ops
     * @param payload array that holds the bytes that ranges refer to
     * @param offset where those bytes begin
     * @throws IllegalStateException if an opcode is none of {@link OpCode}
     */
    void run(OpBuffer ops, byte[] payload, int offset) {
        print.look();
        int size = ops.size();
        for (int at = plain(ops.words(), 0, size, payload, offset); at < size; ) {
            common(ops, at, payload, offset);
            at = plain(ops.words(), at + 1 + OpBuffer.count(ops.word(at)), size, payload, offset);
        }
    }

    /**
     * What most of any output is made of, where nothing is out of the ordinary; returns the index of the first other op. No other
     * op is called from this loop: the JIT would keep in memory, for the sake of a call that is hardly ever made, what now
     * stays in registers, or not, by how it happened to count in its first second.
     */
    private int plain(int[] words, int from, int size, byte[] payload, int offset) {
        int at = from;
        while (at < size) {
            int header = words[at];
            if (header == ASCII) {
                int range = words[at + 1];
                if (!print.direct(payload, offset + OpBuffer.rangeOffset(range), OpBuffer.rangeLength(range))) {
                    break;
                }
                // Known lengths: the next header need not wait for this one.
                at += 2;
            } else if (header == ADDRESS) {
                if (!bounds.direct(words[at + 1], words[at + 2])) {
                    break;
                }
                at += 3;
            } else if (OpBuffer.opcode(header) == OpCode.SGR) {
                int next = at + 1 + OpBuffer.count(header);
                sgr.sgr(words, at + 1, next);
                at = next;
            } else if (header == CR) {
                cursor.cr();
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Common ones, in a switch that is small enough for the JIT to inline. */
    private void common(OpBuffer ops, int at, byte[] payload, int offset) {
        switch (OpBuffer.opcode(ops.word(at))) {
            case OpCode.PRINT_ASCII -> print.general(payload, offset + start(ops, at), length(ops, at));
            case OpCode.LF -> scroll.lf();
            case OpCode.CUP, OpCode.HVP -> cursor.cup(ops, at);
            case OpCode.RI -> scroll.ri();
            case OpCode.CUF -> cursor.cuf(ops.countParam(at, 0));
            case OpCode.EL -> erase.el(ops, at);
            case OpCode.SCS -> {
                charset.scs(ops, at);
                print.look();
            }
            default -> {
                apply(ops, at, payload, offset);
                print.look();
            }
        }
    }

    private void apply(OpBuffer ops, int at, byte[] payload, int offset) {
        int opcode = OpBuffer.opcode(ops.word(at));
        switch (opcode) {
            case OpCode.PRINT_TEXT -> print.text(ops.words(), at + 1, at + 1 + OpBuffer.count(ops.word(at)));
            case OpCode.PRINT_LINES -> lines.print(ops, at, payload, offset);
            case OpCode.PRINT_TEXT_LINES -> textLines.print(ops, at, payload, offset);
            case OpCode.OSC_BEGIN, OpCode.APC_BEGIN, OpCode.PM_BEGIN, OpCode.SOS_BEGIN -> string.begin(opcode);
            case OpCode.DCS_BEGIN -> string.beginDcs(ops, at);
            case OpCode.STRING_PUT -> string.put(payload, offset + start(ops, at), length(ops, at));
            case OpCode.STRING_BYTE -> string.putByte(ops.word(at + 1));
            case OpCode.STRING_END -> string.end(ops.word(at + 1));
            case OpCode.STRING_CANCEL -> string.cancel();

            case OpCode.ENQ -> {} // the answerback is empty: what it could be made to say is a well-known hole
            case OpCode.BEL -> bell();
            case OpCode.BS -> cursor.cub(1);
            case OpCode.HT -> tab.ht();
            case OpCode.DEL -> print.del();

            case OpCode.LS0 -> charset.lockingShift(0);
            case OpCode.LS1 -> charset.lockingShift(1);
            case OpCode.LS2 -> charset.lockingShift(2);
            case OpCode.LS3 -> charset.lockingShift(3);
            case OpCode.LS1R -> charset.lockingShiftRight(1);
            case OpCode.LS2R -> charset.lockingShiftRight(2);
            case OpCode.LS3R -> charset.lockingShiftRight(3);
            case OpCode.SS2 -> charset.singleShift(2);
            case OpCode.SS3 -> charset.singleShift(3);

            case OpCode.IND -> scroll.ind();
            case OpCode.NEL -> scroll.nel();
            case OpCode.HTS -> tab.hts();
            case OpCode.SPA -> erase.spa();
            case OpCode.EPA -> erase.epa();
            case OpCode.DECID -> query.decid();
            case OpCode.DECBI -> scroll.decbi();
            case OpCode.DECFI -> scroll.decfi();
            case OpCode.DECSC -> margin.decsc();
            case OpCode.DECRC -> margin.decrc();
            case OpCode.DECKPAM -> keyboard.keypad(true);
            case OpCode.DECKPNM -> keyboard.keypad(false);
            case OpCode.RIS -> reset.ris();
            case OpCode.S7C1T -> reset.eightBitReplies(false);
            case OpCode.S8C1T -> reset.eightBitReplies(true);
            case OpCode.DECALN -> line.decaln();
            case OpCode.DECDHL_TOP -> line.doubleTop();
            case OpCode.DECDHL_BOTTOM -> line.doubleBottom();
            case OpCode.DECSWL -> line.single();
            case OpCode.DECDWL -> line.doubleWidth();
            case OpCode.DOCS_UTF8 -> reset.utf8(true);
            case OpCode.DOCS_DEFAULT -> reset.utf8(false);
            case OpCode.VT52_ID -> query.vt52Identify();
            case OpCode.VT52_CUP -> cursor.vt52Cup(ops.word(at + 1), ops.word(at + 2));
            case OpCode.VT52_GRAPHICS -> reset.vt52Graphics(ops.word(at + 1) == 1);
            case OpCode.MEMORY_LOCK -> margin.memoryLock();
            case OpCode.MEMORY_UNLOCK -> margin.memoryUnlock();
            case OpCode.ANSI_CONFORMANCE -> reset.ansiConformance(ops.word(at + 1));

            case OpCode.CUU -> cursor.cuu(ops.countParam(at, 0));
            case OpCode.CUD -> cursor.cud(ops.countParam(at, 0));
            case OpCode.CUB -> cursor.cub(ops.countParam(at, 0));
            case OpCode.CNL -> cursor.cnl(ops.countParam(at, 0));
            case OpCode.CPL -> cursor.cpl(ops.countParam(at, 0));
            case OpCode.CHA, OpCode.HPA -> cursor.cha(ops, at);
            case OpCode.CHT -> tab.cht(ops, at);
            case OpCode.CBT -> tab.cbt(ops, at);
            case OpCode.HPR -> cursor.hpr(ops, at);
            case OpCode.VPA -> cursor.vpa(ops, at);
            case OpCode.VPR -> cursor.vpr(ops, at);
            case OpCode.TBC -> tab.tbc(ops, at);
            case OpCode.DECST8C -> tab.decst8c(ops, at);
            case OpCode.SCOSC_OR_DECSLRM -> margin.decslrmOrScosc(ops, at);
            case OpCode.SCORC -> margin.decrc();

            case OpCode.ICH -> scroll.ich(ops, at);
            case OpCode.DCH -> scroll.dch(ops, at);
            case OpCode.IL -> scroll.il(ops, at);
            case OpCode.DL -> scroll.dl(ops, at);
            case OpCode.ECH -> erase.ech(ops, at);
            case OpCode.ED -> erase.ed(ops, at);
            case OpCode.DECSED -> erase.decsed(ops, at);
            case OpCode.DECSEL -> erase.decsel(ops, at);
            case OpCode.DECSCA -> erase.decsca(ops, at);
            case OpCode.REP -> print.rep(ops, at);
            case OpCode.DECIC -> scroll.decic(ops, at);
            case OpCode.DECDC -> scroll.decdc(ops, at);

            case OpCode.SU -> scroll.su(ops, at);
            case OpCode.SD -> scroll.sd(ops, at);
            case OpCode.SL -> scroll.sl(ops, at);
            case OpCode.SR -> scroll.sr(ops, at);
            case OpCode.DECSTBM -> margin.decstbm(ops, at);

            case OpCode.DECCRA -> rectangle.deccra(ops, at);
            case OpCode.DECFRA -> rectangle.decfra(ops, at);
            case OpCode.DECERA -> rectangle.decera(ops, at);
            case OpCode.DECSERA -> rectangle.decsera(ops, at);
            case OpCode.DECCARA -> rectangle.deccara(ops, at);
            case OpCode.DECRARA -> rectangle.decrara(ops, at);
            case OpCode.DECSACE -> rectangle.decsace(ops, at);
            case OpCode.DECRQCRA -> checksum.decrqcra(ops, at);
            case OpCode.XTCHECKSUM -> checksum.xtchecksum(ops, at);

            case OpCode.SM -> mode.set(ops, at, Mode.Kind.ANSI, true);
            case OpCode.RM -> mode.set(ops, at, Mode.Kind.ANSI, false);
            case OpCode.DECSET -> mode.set(ops, at, Mode.Kind.DEC, true);
            case OpCode.DECRST -> mode.set(ops, at, Mode.Kind.DEC, false);
            case OpCode.XTSAVE -> mode.save(ops, at);
            case OpCode.XTRESTORE -> mode.restore(ops, at);
            case OpCode.DECRQM_ANSI -> mode.report(ops, at, Mode.Kind.ANSI);
            case OpCode.DECRQM_DEC -> mode.report(ops, at, Mode.Kind.DEC);
            case OpCode.XTPUSHSGR -> rendition.push(ops, at);
            case OpCode.XTPOPSGR -> rendition.pop();
            case OpCode.XTREPORTSGR -> rendition.report(ops, at);
            case OpCode.DECSCUSR -> cursor.decscusr(ops, at);
            case OpCode.DECSTR -> reset.decstr();
            case OpCode.DECSCL -> reset.decscl(ops, at);

            case OpCode.DA1 -> query.da1(ops, at);
            case OpCode.DA2 -> query.da2(ops, at);
            case OpCode.DA3 -> query.da3(ops, at);
            case OpCode.DSR -> query.dsr(ops, at);
            case OpCode.DECDSR -> query.decdsr(ops, at);
            case OpCode.DECREQTPARM -> query.decreqtparm(ops, at);
            case OpCode.DECRQPSR -> presentation.request(ops, at);
            case OpCode.DECRQTSR -> query.decrqtsr(ops, at);
            case OpCode.DECRQUPSS -> charset.decrqupss();
            case OpCode.DECRQDE -> query.decrqde();
            case OpCode.XTVERSION -> query.xtversion(ops, at);
            case OpCode.XTSMGRAPHICS -> query.xtsmgraphics(ops, at);
            case OpCode.XTWINOPS -> window.xtwinops(ops, at);
            case OpCode.DECSLPP -> resize.decslpp(ops, at);
            case OpCode.DECSCPP -> resize.decscpp(ops, at);
            case OpCode.DECSNLS -> resize.decsnls(ops, at);
            case OpCode.XTMODKEYS -> keyboard.xtmodkeys(ops, at);
            case OpCode.XTMODKEYS_OFF -> keyboard.xtmodkeysOff(ops, at);
            case OpCode.XTQMODKEYS -> keyboard.xtqmodkeys(ops, at);
            case OpCode.XTFMTKEYS -> keyboard.xtfmtkeys(ops, at);
            case OpCode.XTQFMTKEYS -> keyboard.xtqfmtkeys(ops, at);
            case OpCode.XTSMPOINTER -> keyboard.xtsmpointer(ops, at);
            case OpCode.XTSMTITLE -> titles.format(ops, at, true);
            case OpCode.XTRMTITLE -> titles.format(ops, at, false);
            case OpCode.KITTY_KEYS_SET -> keyboard.kittySet(ops, at);
            case OpCode.KITTY_KEYS_PUSH -> keyboard.kittyPush(ops, at);
            case OpCode.KITTY_KEYS_POP -> keyboard.kittyPop(ops, at);
            case OpCode.KITTY_KEYS_QUERY -> keyboard.kittyQuery();
            case OpCode.XTPUSHCOLORS -> colourStack.push(ops, at);
            case OpCode.XTPOPCOLORS -> colourStack.pop(ops, at);
            case OpCode.XTREPORTCOLORS -> colourStack.report();
            case OpCode.DECSWBV -> set(Setting.WARNING_BELL, ops, at);
            case OpCode.DECSMBV -> set(Setting.MARGIN_BELL, ops, at);
            case OpCode.DECRQLP -> query.decrqlp();

            case OpCode.HPB, OpCode.VPB -> {} // xterm does not have them
            // Known, and nothing to do without a printer, lamps, a locator or a window.
            case OpCode.MC, OpCode.DECMC, OpCode.DECLL, OpCode.DECTST, OpCode.DECEFR, OpCode.DECELR -> {}
            case OpCode.DECSLE, OpCode.XTHIMOUSE, OpCode.XTSHIFTESCAPE, OpCode.XTTITLEPOS -> {}

            case OpCode.PARSER_STATE -> parser.keep(ops, at);
            default -> throw new IllegalStateException("opcode is unknown: opcode=" + opcode);
        }
    }

    private void set(Setting setting, OpBuffer ops, int at) {
        state.settings().set(setting, ops.param(at, 0, 0));
    }

    private void bell() {
        state.display().ringBell();
        events.add(HostEvent.Bell.INSTANCE);
    }

    private static int start(OpBuffer ops, int at) {
        return OpBuffer.rangeOffset(ops.word(at + 1));
    }

    private static int length(OpBuffer ops, int at) {
        return OpBuffer.rangeLength(ops.word(at + 1));
    }
}
