package org.engagementadvisor.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes customers in and advises whom that concerns, some at a time: all of them in one transaction, or none. */
@Component
public final class Recording {
    /** As many customers as are best advised and written together. */
    public static final int CHUNK = 128;

    private static final int TRIES = 3;

    private final FactsStore facts;
    private final AdviceStore advice;
    private final Turnovers turnovers;
    private final Positions positions;
    private final ReleaseArchive releases;
    private final RulesInForce inForce;
    private final RulesFolder folder;
    private final List<Remembered> memories;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recording(
            FactsStore facts,
            AdviceStore advice,
            Turnovers turnovers,
            Positions positions,
            ReleaseArchive releases,
            RulesInForce inForce,
            RulesFolder folder,
            ObjectProvider<Remembered> memories,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.facts = facts;
        this.advice = advice;
        this.turnovers = turnovers;
        this.positions = positions;
        this.releases = releases;
        this.inForce = inForce;
        this.folder = folder;
        this.memories = memories.stream().toList();
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes in what is known of customers; one that is named twice counts as it stands last.
     *
     * @param source where it comes from, such as the name of a file
     * @param by who hands it in
     * @return what became of each, by id
     */
    public Map<String, Recorded> record(List<Customer> customers, String source, String by, Cause cause) {
        return record(customers, source, by, cause, recorded -> {});
    }

    /** The same with something else that is to happen within the transaction. */
    Map<String, Recorded> record(
            List<Customer> customers, String source, String by, Cause cause, Consumer<Map<String, Recorded>> besides) {
        Map<String, Customer> last = new LinkedHashMap<>();
        customers.forEach(customer -> last.put(customer.id(), customer));
        return again(() -> recorded(List.copyOf(last.values()), source, by, cause, besides));
    }

    /**
     * The same of one customer if it is at that version, which nobody else can change meanwhile.
     *
     * @param version 0 for one that is not to be kept yet
     * @throws ChangedMeanwhile if it is at another
     */
    public Map<String, Recorded> record(Customer customer, int version, String source, String by, Cause cause) {
        return again(() -> {
            int found = facts.latest(List.of(customer.id())).stream()
                    .mapToInt(FactsStore.Kept::version)
                    .findFirst()
                    .orElse(0);
            if (found != version) {
                throw new ChangedMeanwhile(found);
            }
            return recorded(List.of(customer), source, by, cause, recorded -> {});
        });
    }

    private Map<String, Recorded> recorded(
            List<Customer> customers, String source, String by, Cause cause, Consumer<Map<String, Recorded>> besides) {
        var now = by();
        Map<String, Recorded> recorded = new LinkedHashMap<>();
        var kept = customers.isEmpty() ? List.<FactsStore.Kept>of() : facts.keep(customers, source, by);
        kept.forEach(each -> recorded.put(each.customer().id(), each.recorded()));
        advise(kept, now, cause, by);
        besides.accept(recorded);
        return recorded;
    }

    /** Advises customers again, as far as that is due. */
    void again(Collection<String> customers, Cause cause, String by) {
        if (!customers.isEmpty()) {
            again(() -> {
                var known = facts.latest(customers);
                advise(known, by(), cause, by);
                return known;
            });
        }
    }

    /** Something has been decided about customers that their advice is to know: they are advised again now. */
    public void reconsider(Collection<String> customers, String by) {
        again(() -> {
            advice.due(customers);
            var known = facts.latest(customers);
            advise(known, by(), Cause.VERDICT, by);
            return known;
        });
    }

    /** Keeps the rules in force while their files still are what they were read from. */
    void keepRules() {
        again(() -> {
            releases.keep(inForce.current());
            return true;
        });
    }

    /** By what is advised now. */
    Advising.By by() {
        var rules = inForce.current();
        return new Advising.By(rules, LocalDate.now(clock), folder.strategyOf(rules));
    }

    /** Two who do the same at once hinder each other; then one of them does it again. */
    private <T> T again(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            } catch (DuplicateKeyException | ConcurrencyFailureException atTheSameTime) {
                if (tried == TRIES) {
                    throw atTheSameTime;
                }
            }
        }
    }

    private void advise(List<FactsStore.Kept> customers, Advising.By by, Cause cause, String who) {
        if (customers.isEmpty()) {
            return;
        }
        var ids = customers.stream().map(each -> each.customer().id()).toList();
        var latest = advice.latest(ids);
        var outdated = customers.stream()
                .filter(each -> {
                    var stood = latest.get(each.customer().id());
                    return stood == null || !stood.isStillRight(each.version(), by);
                })
                .toList();
        if (outdated.isEmpty()) {
            return;
        }
        releases.keep(by.rules());
        var entries = entries(outdated, latest, by);
        var anew = entries.stream()
                .filter(entry -> entry.made().insight() != null && !entry.isNothingNew())
                .toList();
        var keys = advice.log(anew, cause, who);
        positions.keep(anew, keys);
        var numbers = keys.iterator();
        List<@Nullable Long> logs = new ArrayList<>();
        List<Advised.Anew> told = new ArrayList<>();
        for (var entry : entries) {
            var insight = entry.made().insight();
            if (insight == null) {
                logs.add(null);
            } else if (entry.isNothingNew()) {
                logs.add(Objects.requireNonNull(entry.latest()).log());
            } else {
                long log = numbers.next();
                logs.add(log);
                told.add(new Advised.Anew(entry.made().customer(), insight.advice(), log));
            }
        }
        advice.stand(entries, logs);
        turnovers.keep(entries);
        if (!told.isEmpty()) {
            events.publishEvent(new Advised(told));
        }
    }

    private List<AdviceStore.Entry> entries(
            List<FactsStore.Kept> customers, Map<String, AdviceStore.Latest> latest, Advising.By by) {
        var ids = customers.stream().map(each -> each.customer().id()).toList();
        Map<String, Earlier> remembered = new LinkedHashMap<>();
        for (var memory : memories) {
            memory.of(ids).forEach((id, earlier) -> remembered.merge(id, earlier, Advising::both));
        }
        List<Customer> judged = new ArrayList<>();
        for (var each : customers) {
            var stood = latest.get(each.customer().id());
            var last = stood == null ? null : RegisterJson.evaluation(stood.evaluationBefore(by.day()));
            judged.add(Advising.withEarlier(
                    each.customer(), last, remembered.get(each.customer().id())));
        }
        List<AdviceStore.Entry> entries = new ArrayList<>();
        for (var made : Advising.advise(judged, by)) {
            var each = customers.get(entries.size());
            entries.add(new AdviceStore.Entry(
                    made.customer(),
                    each.version(),
                    made,
                    latest.get(each.customer().id()),
                    by));
        }
        return entries;
    }
}
