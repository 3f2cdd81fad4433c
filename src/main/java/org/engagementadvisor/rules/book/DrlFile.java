package org.engagementadvisor.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/**
 * A file of rules written by engineers.
 *
 * @param folder the folder of tables after which its rules run
 * @param rules what its parser finds; none of a file with faults
 * @param words what its code asks and answers by name
 * @param faults where it is no DRL
 */
public record DrlFile(
        String file,
        String folder,
        String text,
        String packageName,
        List<Rule> rules,
        List<DrlWord> words,
        List<Fault> faults) {
    /** What is found where parts stand within each other, or behind each other in one expression, by the thousand. */
    public static final String TOO_DEEP = "more within each other than can be read";

    /**
     * One rule of the file.
     *
     * @param line where it begins, counted from 1
     * @param lastLine where it ends
     */
    public record Rule(String name, int line, int lastLine, int start, int end) {
        boolean holds(DrlWord word) {
            return line <= word.line() && word.line() <= lastLine;
        }
    }

    /** Where the parser understands no more. */
    public record Fault(int line, String message) {}

    static DrlFile of(String file, String folder, String text) {
        DrlParser parser = new DrlParser();
        String packageName = "";
        List<Rule> rules = List.of();
        List<Fault> faults = new ArrayList<>();
        try {
            PackageDescr parsed = parser.parse(false, text);
            parser.getErrors().forEach(error -> faults.add(fault(error)));
            if (parsed != null && faults.isEmpty()) {
                packageName = parsed.getName();
                rules = parsed.getRules().stream().map(DrlFile::rule).toList();
            }
        } catch (DroolsParserException broken) {
            faults.add(new Fault(broken.getLineNumber(), String.valueOf(broken.getMessage())));
        } catch (StackOverflowError deep) {
            faults.add(new Fault(0, TOO_DEEP));
        }
        return new DrlFile(file, folder, text, packageName, rules, DrlWord.allIn(text), List.copyOf(faults));
    }

    private static Rule rule(RuleDescr rule) {
        return new Rule(
                rule.getName(), rule.getLine(), rule.getEndLine(), rule.getStartCharacter(), rule.getEndCharacter());
    }

    /** The message repeats code and place, as in {@code [ERR 102] Line 6:10 mismatched input}. */
    private static Fault fault(Object error) {
        String message = error instanceof ParserError known ? known.getMessage() : String.valueOf(error);
        int line = error instanceof ParserError known ? known.getRow() : 0;
        return new Fault(
                line, message.replaceFirst("^\\[ERR \\d+] Line \\d+:\\d+ ", "").strip());
    }

    /** The answers that its rules give, as their text says. */
    public Set<String> answers() {
        return named(DrlWord.Kind.ANSWER);
    }

    /** The facts that its rules read, as their text says. */
    public Set<String> reads() {
        return named(DrlWord.Kind.VALUE);
    }

    /** The facts that one of its rules reads. */
    public Set<String> reads(Rule rule) {
        return words.stream()
                .filter(word -> word.kind() == DrlWord.Kind.VALUE && rule.holds(word))
                .map(DrlWord::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> named(DrlWord.Kind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind)
                .map(DrlWord::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The file with only that rule in it, on the same lines. */
    public DrlFile only(Rule rule) {
        StringBuilder rest = new StringBuilder(text);
        for (Rule other : rules) {
            for (int at = other.start(); !other.equals(rule) && at <= other.end() && at < rest.length(); at++) {
                if (rest.charAt(at) != '\n') {
                    rest.setCharAt(at, ' ');
                }
            }
        }
        return of(file, folder, rest.toString());
    }
}
