package org.engagementadvisor.rules.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The rules in DRL that judge some customers, in one session. A fresh one: one that has thrown would fire for the former customer too. */
final class RuleRun implements AutoCloseable {
    private static final int SLICE = 20_000;

    private final Optional<KieBase> drl;
    private final List<Case> cases = new ArrayList<>();
    private @Nullable KieSession session;

    RuleRun(Optional<KieBase> drl) {
        this.drl = drl;
    }

    /** Fires DRL for these as well: a case learns which rule is speaking, and a rule that goes on for ever is stopped and named. */
    void fireRules(List<Case> subjects) {
        KieSession asked = session;
        if (asked == null && drl.isPresent()) {
            asked = drl.get().newKieSession();
            session = asked;
        }
        if (asked != null) {
            subjects.forEach(asked::insert);
            cases.addAll(subjects);
            fire(asked);
        }
    }

    private void fire(KieSession asked) {
        var speaker = new Speaker();
        asked.addEventListener(speaker);
        long end = System.nanoTime()
                + Duration.ofSeconds(Limit.RULE_SECONDS.most()).toNanos();
        cases.forEach(subject -> subject.until(end));
        try {
            while (asked.fireAllRules(SLICE) == SLICE) {
                if (System.nanoTime() - end > 0) {
                    throw speaker.conflict("does not come to an end", null);
                }
            }
        } catch (RuleConflict known) {
            throw known;
        } catch (RuntimeException failed) {
            throw speaker.conflict(String.valueOf(cause(failed).getMessage()), failed);
        } finally {
            asked.removeEventListener(speaker);
        }
    }

    /** Drools wraps what a consequence throws once, and what a condition throws more often. */
    private static Throwable cause(RuntimeException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof RuleConflict) {
                return inner;
            }
        }
        return cause;
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
        }
    }

    private static final class Speaker extends DefaultAgendaEventListener {
        private String rule = "";
        private String customer = "";

        RuleConflict conflict(String found, @Nullable Throwable cause) {
            var place = rule.isEmpty() ? "rules in DRL" : "rule `" + rule + "`";
            var whom = rule.isEmpty() ? "" : " for customer `" + customer + "`";
            return RuleConflict.at(place, place + whom + ": " + found, cause);
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            var speaking = event.getMatch().getRule();
            rule = speaking.getName();
            // Drools hands the value of an annotation over as it is written, quotes and all.
            String decision = String.valueOf(speaking.getMetaData().getOrDefault("decision", ""))
                    .replace("\"", "");
            for (Object object : event.getMatch().getObjects()) {
                if (object instanceof Case subject) {
                    customer = subject.subject().customer().id();
                    subject.speaking(speaking.getName(), decision);
                }
            }
        }
    }
}
