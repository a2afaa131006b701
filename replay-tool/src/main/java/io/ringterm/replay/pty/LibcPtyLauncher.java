package io.ringterm.replay.pty;

import java.io.IOException;
import java.util.List;

import io.ringterm.replay.libc.Availability;
import io.ringterm.replay.libc.Spawner;

/** Starts programs by calling the C library, where that {@linkplain Availability can be done}. */
public final class LibcPtyLauncher implements PtyLauncher {
    @Override
    public void check(PtyCommand command) {
        ProgramPath.of(command);
    }

    @Override
    public PtyProcess start(PtyCommand command) throws IOException {
        String path = ProgramPath.of(command).toString();
        List<String> environment = command.environment().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        MasterSide terminal = MasterSide.open(command.columns(), command.rows());
        boolean started = false;
        try {
            int pid = Spawner.start(path, command.arguments(), environment, terminal.path());
            started = true;
            return new LibcPtyProcess(terminal, pid);
        } finally {
            if (!started) {
                terminal.close();
            }
        }
    }
}
