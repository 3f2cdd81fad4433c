package org.engagementadvisor.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads scenario files; each base is read once. */
final class ScenarioReader {
    private static final List<String> FILE_KEYS = List.of("rule", "book", "on", "strategy", "base", "cases");
    private static final List<String> CASE_KEYS =
            List.of("it", "on", "strategy", "base", "given", "portfolio", "groups", "expect", "because");
    private static final String BASE = "the file of a customer below the book's folder of scenarios";
    private static final String STRATEGY = "the name of a strategy";
    private static final String NAMELESS = "scenario";

    private final Faults faults;
    private final CustomerJson customers = CustomerJson.strict();
    private final Map<Path, Optional<Document>> bases = new HashMap<>();

    ScenarioReader(Faults faults) {
        this.faults = faults;
    }

    List<Scenario> read(Path path) {
        return DocumentReader.read(path, faults)
                .map(document -> new Section(document, JsonPointer.empty(), faults))
                .filter(section -> section.has(FILE_KEYS))
                .map(section -> cases(head(path, section)))
                .orElse(List.of());
    }

    private Head head(Path path, Section file) {
        String rule = file.required("rule", "the business rule as a sentence").orElse("");
        String book = file.required("book", "the folder of a rule book").orElse("");
        return new Head(path, file, rule, book, file.date("on"), file.text("strategy", STRATEGY));
    }

    private List<Scenario> cases(Head head) {
        Section file = head.section();
        base(head, file);
        JsonNode cases = file.get("cases");
        if (cases == null || !cases.isArray() || cases.isEmpty()) {
            file.fault(file.place("cases"), cases == null ? "" : Section.shown(cases), "a list of one case or more");
            return List.of();
        }
        Set<String> names = new HashSet<>();
        var scenarios = new ArrayList<Scenario>();
        for (int i = 0; i < cases.size(); i++) {
            Section it = file.in("cases").in(i);
            if (it.has(CASE_KEYS)) {
                scenario(head, it, name(it, names)).ifPresent(scenarios::add);
            }
        }
        return scenarios;
    }

    private static String name(Section it, Set<String> names) {
        String name = it.required("it", "what the case shows").orElse("");
        if (!name.isEmpty() && !names.add(name)) {
            it.fault(it.place("it"), name, "a sentence that no other case of the file has");
        }
        return name;
    }

    private Optional<Scenario> scenario(Head head, Section it, String name) {
        Optional<LocalDate> on = it.get("on") == null ? head.on() : it.date("on");
        if (it.get("on") == null && head.section().get("on") == null) {
            it.fault(it.at(), "", "the day `on`, in the case or in the file");
        }
        String strategy = it.text("strategy", STRATEGY).or(head::strategy).orElse(null);
        List<Expectation> expectations = new ExpectationReader(it).read();
        return whom(head, it)
                .flatMap(whom -> on.map(day -> new Scenario(
                        it.document().file(),
                        it.line(),
                        head.rule(),
                        head.book(),
                        name,
                        day,
                        strategy,
                        whom,
                        expectations)));
    }

    private Optional<Whom> whom(Head head, Section it) {
        if (AllCustomers.are(it)) {
            return together(it);
        }
        Section from = it.get("base") == null ? head.section() : it;
        Optional<Document> base = base(head, from);
        if (base.isEmpty() && from.get("base") != null) {
            return Optional.empty();
        }
        var origin = new Origin(it.in("given"), base.orElse(null));
        return customer(it, origin).map(customer -> new OneCustomer(customer, origin));
    }

    private static Optional<Whom> together(Section it) {
        for (String ofOne : List.of("given", "base")) {
            if (it.get(ofOne) != null) {
                it.fault(it.place(ofOne), ofOne, "a case about one customer, or about all of them");
            }
        }
        return AllCustomers.read(it);
    }

    private Optional<Customer> customer(Section it, Origin origin) {
        JsonNode given = it.get("given");
        if (given != null && !given.isObject()) {
            it.fault(it.place("given"), Section.shown(given), "facts of a customer");
            return Optional.empty();
        }
        Document base = origin.base();
        ObjectNode nobody = JsonNodeFactory.instance.objectNode();
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("id", NAMELESS);
        JsonNode facts = MergePatch.merge(base == null ? nobody : base.root(), given == null ? nobody : given);
        try {
            return Optional.of(customers.read(MergePatch.merge(whole, facts)));
        } catch (FaultyDocument faulty) {
            faulty.faults()
                    .forEach(fault -> faults.add(origin.located(fault.place(), fault.found(), fault.expected())));
            return Optional.empty();
        }
    }

    private Optional<Document> base(Head head, Section from) {
        return from.text("base", BASE).flatMap(name -> {
            Path base = home(head.path(), head.book()).resolve(name).normalize();
            if (!Files.isRegularFile(base)) {
                from.fault(from.place("base"), name, BASE);
                return Optional.empty();
            }
            return bases.computeIfAbsent(base, this::baseDocument);
        });
    }

    private Optional<Document> baseDocument(Path base) {
        return DocumentReader.read(base, faults).filter(document -> {
            boolean object = document.root().isObject();
            if (!object) {
                faults.add(document, JsonPointer.empty(), Section.shown(document.root()), "facts of a customer");
            }
            return object;
        });
    }

    /** The nearest folder that is named after the book, else the one in which the file lies. */
    private static Path home(Path path, String book) {
        Path folder = path.toAbsolutePath().getParent();
        for (@Nullable Path at = folder; at != null; at = at.getParent()) {
            if (at.getFileName() != null && at.getFileName().toString().equals(book)) {
                return shortened(path, at);
            }
        }
        return shortened(path, folder == null ? path.toAbsolutePath() : folder);
    }

    private static Path shortened(Path path, Path folder) {
        return path.isAbsolute() ? folder : Path.of("").toAbsolutePath().relativize(folder);
    }

    private record Head(
            Path path, Section section, String rule, String book, Optional<LocalDate> on, Optional<String> strategy) {}
}
