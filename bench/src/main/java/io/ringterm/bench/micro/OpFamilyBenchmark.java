package io.ringterm.bench.micro;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.ringterm.apply.ApplyStage;
import io.ringterm.event.OpenPayload;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.parse.VtParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One control function of each family, many times on a full screen of 80x24: what it costs the grid. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OpFamilyBenchmark {
    private static final int TIMES = 100;

    /** What is carried out. */
    @Param
    public Family family;

    private final OpBuffer ops = new OpBuffer(8_192);
    private byte[] text;
    private ApplyStage apply;

    /** A control function of each family; each leaves the screen as the next one wants it. */
    public enum Family {
        /** A letter where the cursor is, and back. */
        PRINT("x\b"),
        /** A wide character, and back. */
        PRINT_WIDE("\u4e16\b\b"),
        /** REP of a wide character that fills the screen. */
        REPEAT_WIDE("\u001b[H\u4e16\u001b[900b"),
        /** The same where characters are inserted. */
        REPEAT_INSERTING("\u001b[H\u001b[4h\u4e16\u001b[900b\u001b[4l"),
        /** DECALN. */
        ALIGN("\u001b#8"),
        /** DECCRA of most of the screen. */
        COPY_RECTANGLE("\u001b[1;1;23;79;1;2;2;1$v"),
        /** IL, DL, ICH and DCH of more than there is. */
        INSERT_DELETE_ALL("\u001b[H\u001b[9999L\u001b[9999M\u001b[9999@\u001b[9999P"),
        /** CUP. */
        CURSOR("\u001b[12;40H"),
        /** SGR with two direct colours. */
        SGR("\u001b[38;2;1;2;3;48;2;4;5;6m"),
        /** EL of a whole line. */
        ERASE_LINE("\u001b[2K"),
        /** ED of the whole screen. */
        ERASE_SCREEN("\u001b[2J"),
        /** ECH of ten. */
        ERASE_CHARACTERS("\u001b[10X"),
        /** ICH and DCH of one. */
        INSERT_DELETE_CHARACTER("\u001b[@\u001b[P"),
        /** IL and DL of one. */
        INSERT_DELETE_LINE("\u001b[L\u001b[M"),
        /** SU of one: a line goes to history. */
        SCROLL_UP("\u001b[S"),
        /** RI at the top: the screen scrolls down. */
        REVERSE_INDEX("\u001b[H\u001bM"),
        /** DECFRA of a quarter of the screen. */
        RECTANGLE("\u001b[65;1;1;12;40$x"),
        /** DECSET and DECRST of bracketed paste. */
        MODE("\u001b[?2004h\u001b[?2004l"),
        /** A tab stop further, and back. */
        TAB("\t\r"),
        /** OSC 8 with a link, and without. */
        LINK("\u001b]8;;http://example.org\u001b\\\u001b]8;;\u001b\\");

        private final String bytes;

        Family(String bytes) {
            this.bytes = bytes;
        }
    }

    /** Fills the screen and parses the functions. */
    @Setup
    public void setUp() {
        VtParser parser = new VtParser(CharWidth.of(OpenPayload.WIDTH_VERSION, 0));
        apply = new ApplyStage(OpenPayload.of(80, 24));
        byte[] screen = "a full screen\r\n".repeat(24).getBytes(StandardCharsets.UTF_8);
        parser.parse(screen, 0, screen.length, ops);
        apply.output(ops, screen, 0);
        text = family.bytes.repeat(TIMES).getBytes(StandardCharsets.UTF_8);
        ops.clear();
        parser.parse(text, 0, text.length, ops);
    }

    /** Carries the function out. */
    @Benchmark
    @OperationsPerInvocation(TIMES)
    public void apply() {
        apply.output(ops, text, 0);
    }
}
