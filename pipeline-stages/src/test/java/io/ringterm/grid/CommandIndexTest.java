package io.ringterm.grid;

import java.util.List;

import io.ringterm.event.Limits;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class CommandIndexTest {
    private final TerminalState state = Texts.terminal(80, 24, 5_000);
    private final CommandIndex commands = state.shell().commands();

    private void run(int number) {
        long line = state.history().endLine() + state.cursor().row();
        commands.prompt(line, 0, "dir" + number);
        commands.commandLine(line, 2);
        commands.output(line, 5, "text" + number, "dir" + number);
        commands.end(line, 9, number % 256);
        Texts.print(state, "\n");
    }

    @Test
    void forgetsTheOldestCommandsWhenThereAreTooMany() {
        for (int i = 0; i < Limits.MAX_COMMANDS + 50; i++) {
            run(i);
        }
        List<Command> list = commands.list();
        assertEquals(Limits.MAX_COMMANDS, list.size());
        assertEquals("text50", list.get(0).text());
        assertEquals(4 * Limits.MAX_COMMANDS, state.primary().anchors().size());
        assertEquals(List.of(), GridInvariants.check(state));
    }

    @Test
    void cutsALongCommandLineBetweenCharacters() {
        commands.prompt(0, 0, "");
        commands.output(1, 0, "x".repeat(Limits.MAX_COMMAND_CHARS - 1) + "\ud83d\ude00", "");
        assertEquals(Limits.MAX_COMMAND_CHARS - 1, commands.last().text().length());
    }

    @Test
    void ignoresMarksThatBelongToNoPrompt() {
        commands.commandLine(0, 0);
        commands.output(0, 0, "x", "");
        commands.end(0, 0, 0);
        assertNull(commands.last());
        run(1);
        commands.end(3, 0, 9);
        commands.output(3, 0, "again", "");
        assertEquals("text1", commands.last().text());
        assertEquals(1, commands.last().exitStatus());
    }

    @Test
    void findsTheCommandOfAPlace() {
        run(1);
        run(2);
        assertEquals("text1", commands.at(0, 79).text());
        assertEquals("text2", commands.at(1, 0).text());
        commands.reset();
        assertNull(commands.at(1, 0));
    }

    @Test
    void countsInTheHashOfTheState() {
        long before = state.hash();
        commands.prompt(0, 0, "");
        long prompt = state.hash();
        assertNotEquals(before, prompt);
        commands.commandLine(0, 2);
        long line = state.hash();
        assertNotEquals(prompt, line);
        commands.output(1, 0, "ls", "");
        long output = state.hash();
        assertNotEquals(line, output);
        commands.end(2, 0, 1);
        assertNotEquals(output, state.hash());
    }
}
