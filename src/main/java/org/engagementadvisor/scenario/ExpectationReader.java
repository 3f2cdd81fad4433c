package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads {@code expect} and {@code because} of a case. */
final class ExpectationReader {
    private static final String NONE = "none";
    private static final Map<String, Listing> LISTS = Arrays.stream(Listing.values())
            .filter(listing -> listing != Listing.BECAUSE)
            .collect(Collectors.toMap(Listing::key, listing -> listing));

    private final Section scenario;
    private final List<Expectation> expectations = new ArrayList<>();

    ExpectationReader(Section scenario) {
        this.scenario = scenario;
    }

    List<Expectation> read() {
        JsonNode expect = scenario.get("expect");
        if (expect == null && scenario.get("because") == null) {
            scenario.fault(scenario.at(), "", "`expect` or `because`");
        }
        if (expect != null && (!expect.isObject() || expect.isEmpty())) {
            scenario.fault(scenario.place("expect"), Section.shown(expect), "names of answers with their values");
        }
        if (expect != null && expect.isObject()) {
            expect.properties().forEach(entry -> expectation(entry.getKey(), entry.getValue()));
        }
        rows(scenario, Listing.BECAUSE);
        return expectations;
    }

    private void expectation(String key, JsonNode value) {
        Section expect = scenario.in("expect");
        Listing listing = LISTS.get(key);
        if (listing != null) {
            rows(expect, listing);
            return;
        }
        switch (key) {
            case "says" -> {
                var phrases = expect.texts(key, "phrases");
                if (!phrases.isEmpty()) {
                    expectations.add(new Expectation.Says(phrases));
                }
            }
            case "never says" -> never(expect, key, false);
            case "customer page never says" -> never(expect, key, true);
            case "why not" -> whyNot(expect.in(key));
            default ->
                ExpectedReader.read(value)
                        .ifPresentOrElse(
                                it -> expectations.add(new Expectation.Value(key, it)),
                                () -> expect.fault(expect.place(key), Section.shown(value), ExpectedReader.FORMS));
        }
    }

    private void never(Section expect, String key, boolean customerPage) {
        var phrases = expect.texts(key, "phrases");
        if (!phrases.isEmpty()) {
            expectations.add(new Expectation.NeverSays(phrases, customerPage));
        }
    }

    private void rows(Section section, Listing listing) {
        JsonNode value = section.get(listing.key());
        if (listing.mayBeEmpty()
                && value != null
                && value.isString()
                && value.stringValue().strip().equals(NONE)) {
            expectations.add(new Expectation.Empty(listing));
            return;
        }
        var entries = section.texts(listing.key(), listing.ofRows() ? "row ids such as CAR-010" : "names of facts");
        if (!entries.isEmpty()) {
            expectations.add(new Expectation.Listed(listing, entries));
        }
    }

    private void whyNot(Section whyNot) {
        if (!whyNot.node().isObject() || whyNot.node().isEmpty()) {
            whyNot.fault(
                    whyNot.at(),
                    Section.shown(whyNot.node()),
                    "names of answers with row ids, such as level: [GAT-040]");
            return;
        }
        whyNot.node().properties().forEach(entry -> {
            var rows = whyNot.texts(entry.getKey(), "row ids such as GAT-040");
            if (!rows.isEmpty()) {
                expectations.add(new Expectation.WhyNotRows(entry.getKey(), rows));
            }
        });
    }
}
