package io.ringterm.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;

import io.ringterm.engine.EngineException;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.NoArchiveException;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into one line for the person and an exit status; a stack trace only when asked for.
 *
 * <p>A class and no lambdas, because the launcher's class-data archive can hold neither lambdas of picocli's interfaces nor,
 * with such lambdas, the interfaces, and then all of picocli is verified at each start.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String NAME = "ringterm: ";

    private final PrintStream err;
    private final BooleanSupplier debug;

    Failures(PrintStream err, BooleanSupplier debug) {
        this.err = err;
        this.debug = debug;
    }

    /** A command line that cannot be understood. */
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        err.println(NAME + failure.getMessage());
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.USAGE;
    }

    /** A command for which there is not enough memory. */
    int memory() {
        err.println(NAME + "there is not enough memory for it; RINGTERM_JAVA_OPTS=-Xmx2g gives the launcher's more");
        return ExitStatus.INCONCLUSIVE;
    }

    /** A command that failed. */
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        if (failure instanceof ToolException known) {
            err.println(NAME + known.getMessage());
            return known.status();
        }
        if (failure instanceof UncheckedIOException wrapped) {
            return file(wrapped.getCause());
        }
        if (failure instanceof IOException io) {
            return file(io);
        }
        if (failure instanceof InterruptedException) {
            return ExitStatus.INTERRUPTED;
        }
        if (failure instanceof NoArchiveException) {
            err.println(NAME + failure.getMessage());
            return ExitStatus.USAGE;
        }
        if (failure instanceof EventLogException || failure instanceof EngineException) {
            err.println(NAME + failure.getMessage());
            return ExitStatus.INCONCLUSIVE;
        }
        err.println(NAME + "something unexpected happened: " + failure + "; the same with --debug says where");
        return ExitStatus.INCONCLUSIVE;
    }

    private int file(IOException failure) {
        if (isBrokenPipe(failure)) {
            return ExitStatus.BROKEN_PIPE;
        }
        if (failure instanceof NoSuchFileException missing) {
            err.println(NAME + "no such file: " + missing.getFile());
            return ExitStatus.USAGE;
        }
        if (failure instanceof AccessDeniedException denied) {
            err.println(NAME + "permission denied: " + denied.getFile());
            return ExitStatus.USAGE;
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            err.println(NAME + "is there already: " + exists.getFile());
            return ExitStatus.USAGE;
        }
        err.println(NAME + failure.getMessage());
        return ExitStatus.INCONCLUSIVE;
    }

    private static boolean isBrokenPipe(IOException failure) {
        return "Broken pipe".equals(failure.getMessage());
    }
}
