package org.engagementadvisor.rules.book;

import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Vocabulary;

/** Checks the names that rules in DRL say in quotes; what is code in them, the compiler checks. */
public final class DrlCheck {
    private final Vocabulary words;
    private final Findings findings;

    public DrlCheck(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    public void check(DrlFile file) {
        file.faults()
                .forEach(fault -> findings.error(
                        Code.BAD_RULE,
                        file.file(),
                        fault.line() > 0 ? "line " + fault.line() : null,
                        Findings.quoted(fault.message()),
                        "DRL"));
        file.words().forEach(word -> check(word, file));
        file.rules().stream()
                .filter(rule -> !saysWhen(rule, file))
                .forEach(rule -> error(
                        Code.BAD_RULE,
                        file,
                        rule.line(),
                        "rule `" + rule.name() + "` that does not say when it runs",
                        "`after == \"" + file.folder() + "\"` in its pattern"));
    }

    private static boolean saysWhen(DrlFile.Rule rule, DrlFile file) {
        return file.words().stream().anyMatch(word -> word.kind() == DrlWord.Kind.AFTER && rule.holds(word));
    }

    private void check(DrlWord word, DrlFile file) {
        switch (word.kind()) {
            case VALUE -> fact(word, file);
            case ANSWER, VERDICT, MOVED -> answer(word, file);
            case AFTER -> folder(word, file);
        }
    }

    /** Rules run once, after the folder that they stand in. */
    private void folder(DrlWord word, DrlFile file) {
        if (!word.name().equals(file.folder())) {
            error(
                    Code.UNKNOWN_WORD,
                    file,
                    word.line(),
                    "the folder " + Findings.quoted(word.name()),
                    "`" + file.folder() + "`, in which this file stands");
        }
    }

    private void fact(DrlWord word, DrlFile file) {
        words.fact(word.name())
                .filter(known -> known.visibleIn(Scope.CUSTOMER))
                .ifPresentOrElse(
                        known -> literal(known, word, file),
                        () -> error(
                                Code.UNKNOWN_WORD,
                                file,
                                word.line(),
                                "the fact " + Findings.quoted(word.name()),
                                "a fact about the customer" + words.nearest(word.name())));
    }

    private void answer(DrlWord word, DrlFile file) {
        words.fact(word.name())
                .filter(known -> known.answered() && known.scope() == Scope.CUSTOMER)
                .ifPresentOrElse(
                        known -> literal(known, word, file),
                        () -> error(
                                Code.UNKNOWN_WORD,
                                file,
                                word.line(),
                                "the answer " + Findings.quoted(word.name()),
                                "an answer about the customer, declared under " + Vocabulary.placeOfAnswers(file.file())
                                        + words.nearest(word.name())));
    }

    private void literal(Fact fact, DrlWord word, DrlFile file) {
        String text = word.literal();
        if (text != null && !(fact.type().has(text) && fact.allows(text))) {
            error(
                    Code.BAD_RULE,
                    file,
                    word.line(),
                    Findings.quoted(text) + " as `" + word.name() + "`",
                    fact.expected());
        }
    }

    private void error(Code code, DrlFile file, int line, String found, String expected) {
        findings.error(code, file.file(), "line " + line, found, expected);
    }
}
