package org.engagementadvisor.command;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What of an advice is shown, one of these at a time; the first screen unless something else is asked for. */
final class AdviceShown {
    private static final String JSON = "--json";
    private static final String FULL = "--full";
    private static final String WHY = "--why";
    private static final String PAGE = "--page";
    private static final String DECISIVE = "";

    @Option(names = JSON, description = "JSON with everything, an advice a line, instead of text")
    private boolean json;

    @Option(names = FULL, description = "everything as text, with each decision and its reasons")
    private boolean full;

    @Option(
            names = WHY,
            arity = "0..1",
            paramLabel = "ANSWER",
            fallbackValue = DECISIVE,
            preprocessor = Name.class,
            description =
                    "the chain of reasons behind an answer such as priority (default: the decisive ones, each in a line)")
    private @Nullable String why;

    @Option(
            names = PAGE,
            arity = "0..1",
            paramLabel = "EDITION",
            fallbackValue = StrategyPage.INTERNAL,
            preprocessor = Name.class,
            description = "the strategy page, " + StrategyPage.INTERNAL + " or " + StrategyPage.CUSTOMER + " (default: "
                    + StrategyPage.INTERNAL + ")")
    private @Nullable String page;

    /** Takes a word behind the option only if it can be a name, since a file may stand there too. */
    static final class Name implements IParameterPreprocessor {
        private static final Pattern NAME = Pattern.compile("\\p{L}\\w*");

        @Override
        @SuppressWarnings("JdkObsolete") // picocli says so
        public boolean preprocess(Stack<String> rest, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            boolean isName = !rest.isEmpty() && NAME.matcher(rest.peek()).matches();
            if (!isName) {
                option.setValue(((OptionSpec) option).fallbackValue());
            }
            return !isName;
        }
    }

    /** @throws WrongUse for several things at a time, or an answer or edition that there is not */
    void check(RuleBook book) {
        var asked = Stream.of(json ? JSON : "", full ? FULL : "", why == null ? "" : WHY, page == null ? "" : PAGE)
                .filter(option -> !option.isEmpty())
                .toList();
        if (asked.size() > 1) {
            throw new WrongUse(asked.get(1), "`" + asked.get(0) + "` beside it", "one of the two");
        }
        if (page != null && !page.equals(StrategyPage.INTERNAL) && !page.equals(StrategyPage.CUSTOMER)) {
            throw new WrongUse(PAGE, "`" + page + "`", StrategyPage.INTERNAL + " or " + StrategyPage.CUSTOMER);
        }
        if (why == null || why.equals(DECISIVE) || book.words().answers().contains(why)) {
            return;
        }
        throw new WrongUse(
                WHY,
                "`" + why + "`",
                "an answer such as " + String.join(", ", book.summary())
                        + Nearest.hint(why, book.words().answers()) + "; " + JSON + " names all of them");
    }

    Set<AdvicePart> parts() {
        if (why != null) {
            return EnumSet.of(AdvicePart.DECISIONS);
        }
        if (page != null) {
            return EnumSet.of(AdvicePart.PAGE);
        }
        return json || full ? AdvicePart.ALL : EnumSet.of(AdvicePart.SET_ASIDE, AdvicePart.PAGE);
    }

    boolean isText() {
        return !json;
    }

    List<String> lines(Advice advice, RuleBook book) {
        if (json) {
            return List.of(new String(AdviceJson.line(advice), StandardCharsets.UTF_8));
        }
        if (full) {
            return AdviceText.of(advice, book);
        }
        if (page != null) {
            return PageText.of(advice, book, page);
        }
        if (why != null) {
            return why.equals(DECISIVE) ? WhyText.ofDecisive(advice, book) : WhyText.of(advice, book, why);
        }
        return FirstScreen.of(advice, book);
    }
}
