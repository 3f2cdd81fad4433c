package org.engagementadvisor.rules.engine;

import static org.engagementadvisor.rules.fact.Arithmetic.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.Earlier.VerdictKind;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.jspecify.annotations.Nullable;

/** A person's word on a decision that is in force, and what has become of the values that it rested on. */
public final class Agreed {
    private final Subject subject;
    private final Verdict verdict;

    private Agreed(Subject subject, Verdict verdict) {
        this.subject = subject;
        this.verdict = verdict;
    }

    static @Nullable Agreed on(Subject subject, String decision) {
        Verdict verdict = in(subject.customer().earlier(), earlier -> earlier.inForce(decision, subject.asOf()));
        return verdict == null ? null : new Agreed(subject, verdict);
    }

    /** Whether the person confirmed or overrode what was proposed, as a term; confirmed if that was not noted. */
    public String kind() {
        VerdictKind kind = verdict.kind();
        return (kind == null ? VerdictKind.CONFIRMED : kind).word();
    }

    /** Who said so, when and why, as far as it is known. */
    public String inWords() {
        String by = verdict.by() == null ? "" : " by " + verdict.by();
        String reason = verdict.reason() == null ? "" : ": " + verdict.reason();
        return kind() + by + " on " + verdict.date() + reason;
    }

    List<String> moved() {
        List<String> moved = new ArrayList<>();
        Map<String, Object> deciding = verdict.deciding();
        if (deciding != null) {
            deciding.forEach((fact, then) -> {
                Object now = subject.value(fact);
                if (!Values.same(now, then)) {
                    moved.add(subject.label(fact) + " from " + then + " to " + (now == null ? "unknown" : now));
                }
            });
        }
        return moved;
    }
}
