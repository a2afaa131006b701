package io.ringterm.replay.pty;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import com.pty4j.PtyProcessBuilder;

/**
 * Starts programs through pty4j.
 *
 * <p>pty4j sets the size when the program is running already, and a program that asks at once reads 0 by 0. So a small
 * shell script, which is replaced by the program, sets it first, and tells the kernel that a character may be several
 * bytes long.
 */
public final class Pty4jLauncher implements PtyLauncher {
    private static final String SCRIPT =
            "stty columns \"$1\" rows \"$2\" iutf8 2>/dev/null || stty columns \"$1\" rows \"$2\"; shift 2; exec \"$@\"";

    @Override
    public void check(PtyCommand command) {
        ProgramPath.of(command);
    }

    @Override
    public PtyProcess start(PtyCommand command) throws IOException {
        check(command);
        List<String> arguments = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        arguments.add(Integer.toString(command.columns()));
        arguments.add(Integer.toString(command.rows()));
        arguments.addAll(command.arguments());
        com.pty4j.PtyProcess process = new PtyProcessBuilder(arguments.toArray(String[]::new))
                .setEnvironment(new HashMap<>(command.environment()))
                .setInitialColumns(command.columns())
                .setInitialRows(command.rows())
                .start();
        return new Pty4jProcess(process);
    }
}
