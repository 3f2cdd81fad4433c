package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;

/** Reads {@code expect} and {@code because} of a case. */
final class ExpectationReader {
    private static final String NONE = "none";
    private static final String PHRASES = "phrases";
    private static final Map<String, Listing> LISTS = Arrays.stream(Listing.values())
            .filter(listing -> listing != Listing.BECAUSE)
            .collect(Collectors.toMap(Listing::key, listing -> listing));

    private final Section scenario;
    private final Faults faults;
    private final List<Expectation> expectations = new ArrayList<>();

    ExpectationReader(Section scenario, Faults faults) {
        this.scenario = scenario;
        this.faults = faults;
    }

    List<Expectation> read() {
        Node expect = scenario.get("expect");
        if (expect == null && scenario.get("because") == null) {
            faults.add(scenario.place(), "neither", "`expect` or `because`");
        }
        if (expect != null && expect.entries().isEmpty()) {
            faults.add(expect, "names of answers with their values");
        } else if (expect != null) {
            Section section = new Section(expect, faults);
            expect.entries().forEach((key, value) -> expectation(section, key, value));
        }
        rows(scenario, Listing.BECAUSE);
        return expectations;
    }

    private void expectation(Section expect, String key, Node value) {
        Listing listing = LISTS.get(key);
        if (listing != null) {
            rows(expect, listing);
            return;
        }
        switch (key) {
            case "says" -> {
                var phrases = expect.texts(key, PHRASES);
                if (!phrases.isEmpty()) {
                    expectations.add(new Expectation.Says(phrases));
                }
            }
            case "never says" -> never(expect, key, false);
            case "customer page never says" -> never(expect, key, true);
            case "why not" -> whyNot(value);
            default ->
                ExpectedReader.read(value)
                        .ifPresentOrElse(
                                it -> expectations.add(new Expectation.Value(key, it)),
                                () -> faults.add(value, ExpectedReader.FORMS));
        }
    }

    private void never(Section expect, String key, boolean customerPage) {
        var phrases = expect.texts(key, PHRASES);
        if (!phrases.isEmpty()) {
            expectations.add(new Expectation.NeverSays(phrases, customerPage));
        }
    }

    private void rows(Section section, Listing listing) {
        Node value = section.get(listing.key());
        if (value != null
                && listing.mayBeEmpty()
                && value.written().orElse("").strip().equals(NONE)) {
            expectations.add(new Expectation.Empty(listing));
            return;
        }
        var entries = section.texts(listing.key(), listing.ofRows() ? "row ids such as CAR-010" : "names of facts");
        if (!entries.isEmpty()) {
            expectations.add(new Expectation.Listed(listing, entries));
        }
    }

    private void whyNot(Node node) {
        if (node.entries().isEmpty()) {
            faults.add(node, "names of answers with row ids, such as level: [GAT-040]");
            return;
        }
        Section whyNot = new Section(node, faults);
        node.entries().keySet().forEach(answer -> {
            var rows = whyNot.texts(answer, "row ids such as GAT-040");
            if (!rows.isEmpty()) {
                expectations.add(new Expectation.WhyNotRows(answer, rows));
            }
        });
    }
}
