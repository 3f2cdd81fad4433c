package org.engagementadvisor.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.backup.BackupRefused;
import org.engagementadvisor.begin.BeginRefused;
import org.engagementadvisor.begin.NoSuggestion;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.lines.UnreadableFile;
import org.engagementadvisor.lines.UnsuitableFile;
import org.engagementadvisor.rules.RulesRejected;
import org.engagementadvisor.sample.NoSample;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong so that it can be repaired, and what that means for whoever started the program. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final String VERBOSE = "--verbose";
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;

    private static final int LONGEST = 200;

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleParseException(ParameterException refused, String[] args) {
        var verb = refused.getCommandLine();
        surroundings.err().println(said(refused));
        surroundings.err().println("`" + verb.getCommandSpec().qualifiedName() + " --help` says what can be asked for");
        return WRONG_USE;
    }

    private static String said(ParameterException refused) {
        var root = refused.getCommandLine();
        if (refused instanceof UnmatchedArgumentException unmatched
                && root.getParent() == null
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            return "found `" + unmatched.getUnmatched().get(0) + "`, expected one of "
                    + String.join(", ", root.getSubcommands().keySet());
        }
        var message = String.valueOf(refused.getMessage()).replace('\'', '`');
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine verb, ParseResult parsed) {
        if (isVerbose(verb.getCommandSpec())) {
            failure.printStackTrace(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        }
        if (failure instanceof RuleConflict) {
            surroundings.err().println(failure.getMessage());
            return FINDINGS;
        }
        if (failure instanceof RulesRejected || failure instanceof UnreadableFile) {
            String.valueOf(failure.getMessage()).lines().forEach(surroundings.err()::println);
            return FINDINGS;
        }
        surroundings.err().println(said(failure));
        return WRONG_USE;
    }

    private static String said(Exception failure) {
        if (failure instanceof WrongUse
                || failure instanceof BackupRefused
                || failure instanceof UnsuitableFile
                || failure instanceof NoSample
                || failure instanceof NoSuggestion
                || failure instanceof BeginRefused) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof InvalidPathException named) {
            return new Fault(Place.of(Quote.harmless(named.getInput())), FileName.FOUND, FileName.EXPECTED).toString();
        }
        if (failure instanceof UncheckedIOException unread && unread.getCause() != null) {
            return said(unread.getCause());
        }
        if (failure instanceof FileSystemException refused) {
            return fault(refused).toString();
        }
        if (failure instanceof IOException unread) {
            return "the files could not be read or written: " + unread.getMessage();
        }
        var what = failure.toString().lines().findFirst().orElse("");
        var shown = what.length() > LONGEST ? what.substring(0, LONGEST) + "…" : what;
        return "the program failed, which is its own fault (" + shown + "); --verbose says where";
    }

    private static Fault fault(FileSystemException refused) {
        var place = Place.of(String.valueOf(refused.getFile()));
        if (refused instanceof NoSuchFileException) {
            return new Fault(place, "nothing there", "a file in a folder that exists");
        }
        if (refused instanceof AccessDeniedException) {
            return new Fault(place, "no permission", "a place that may be read or written");
        }
        if (refused instanceof NotDirectoryException) {
            return new Fault(place, "no folder", "one");
        }
        return new Fault(place, String.valueOf(refused.getReason()), "a file that can be read or written");
    }

    /** Whether more is to be said than fits on a screen. */
    static boolean isVerbose(CommandSpec verb) {
        var option = verb.root().findOption(VERBOSE);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }
}
