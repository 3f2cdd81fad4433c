package org.engagementadvisor.command;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The program as seen from a command line. */
public final class Verbs {
    private static final Fault LOST = new Fault(
            Place.of("standard output"),
            "a full disk, a closed stream or a reader that has left",
            "a place that takes all that is written");

    private Verbs() {}

    /**
     * Does what the arguments ask for, serving if they ask for nothing.
     *
     * @param application the Spring Boot application to start for {@code serve}
     * @return 0 if all went well, 1 if there were findings or rejects, 2 if the program was called wrongly
     */
    public static int run(Class<?> application, String... args) {
        return run(Surroundings.ofProcess(), application, args);
    }

    static int run(Surroundings surroundings, Class<?> application, String... args) {
        try {
            int exit = commandLine(surroundings, application).execute(args);
            // A stream of Java keeps to itself that it could not write.
            if (surroundings.out().checkError()) {
                surroundings.err().println(LOST);
                return Failures.WRONG_USE;
            }
            return exit;
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            surroundings.err().println("the memory does not suffice; java -Xmx gives more");
            return Failures.WRONG_USE;
        }
    }

    static CommandLine commandLine(Surroundings surroundings, Class<?> application) {
        var failures = new Failures(surroundings);
        var program = new CommandLine(new Program(surroundings, application));
        program.getCommandSpec()
                .addOption(OptionSpec.builder(Failures.VERBOSE)
                        .type(boolean.class)
                        .scopeType(ScopeType.INHERIT)
                        .description("show where the program failed, and lists that else are cut short")
                        .build());
        Limits.addTo(program.getCommandSpec());
        program.addSubcommand(new ServeCommand(surroundings, application))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new AdviseCommand(surroundings))
                .addSubcommand(new BatchCommand(surroundings))
                .addSubcommand(new PortfolioCommand(surroundings))
                .addSubcommand(new IntakeCommand(surroundings))
                .addSubcommand(new BeginCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new SuggestCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new ProveCommand(surroundings))
                .addSubcommand(new SignCommand(surroundings))
                .addSubcommand(new ScenariosCommand(surroundings))
                .addSubcommand(new SampleCommand(surroundings))
                .registerConverter(Path.class, new FileName())
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                // What it sends to a terminal would be spelt out.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(Limits::execute)
                .setExecutionExceptionHandler(failures);
        var version = Verbs.class.getPackage().getImplementationVersion();
        program.getCommandSpec().version(version == null ? "built from source" : version);
        program.getSubcommands()
                .values()
                .forEach(verb ->
                        verb.getCommandSpec().version(program.getCommandSpec().version()));
        return program;
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** Without a verb the program serves. */
    @CommandLine.Command(
            name = "engagement-advisor",
            description = "Says of each customer, with reasons, how closely to work together and what to do next.")
    private static final class Program extends ServeCommand {
        Program(Surroundings surroundings, Class<?> application) {
            super(surroundings, application);
        }
    }
}
