package org.engagementadvisor.command;

import java.util.Map;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Sets the limits that a person asks for, of any verb, before it begins. */
final class Limits {
    private static final String OPTION = "--limit";

    private Limits() {}

    static void addTo(CommandSpec program) {
        program.addOption(OptionSpec.builder(OPTION)
                .paramLabel("NAME=N")
                .type(Map.class)
                .auxiliaryTypes(String.class, Long.class)
                .converters(text -> text, new WholeNumber())
                .splitRegex(",")
                .defaultValue("${env:ENGAGEMENT_ADVISOR_LIMITS}")
                .scopeType(ScopeType.INHERIT)
                .description("take more or less of something than usual; README lists the names"
                        + " (also ENGAGEMENT_ADVISOR_LIMITS of the environment)")
                .build());
    }

    /** Sets them, then does what the verb does. */
    static int execute(ParseResult parsed) {
        Map<String, Long> asked = parsed.commandSpec().findOption(OPTION).<Map<String, Long>>getValue();
        if (asked != null) {
            asked.forEach((name, most) -> set(parsed.commandSpec().commandLine(), name, most));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void set(CommandLine program, String name, long most) {
        var limit = Limit.of(name);
        if (limit.isEmpty() || most < 1) {
            var fault = limit.isEmpty()
                    ? new Fault(
                            Place.of(OPTION),
                            Quote.of(name),
                            "one of " + String.join(", ", Limit.words()) + Nearest.hint(name, Limit.words()))
                    : new Fault(Place.of(OPTION), Quote.of(name + "=" + most), "1 or more");
            throw new ParameterException(program, fault.toString());
        }
        limit.get().set(most);
    }
}
