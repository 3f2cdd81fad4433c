package org.engagementadvisor.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads scenario files; each base is read once. */
final class ScenarioReader {
    private static final String FILE = "the keys rule, book, on, strategy, base, cases";
    private static final String BASE = "the file of a customer below the book's folder of scenarios";
    private static final String STRATEGY = "the name of a strategy";
    private static final String FACTS = "facts of a customer";
    private static final String CASES = "a list of one case or more";
    private static final String NAMELESS = "scenario";

    private static final CustomerJson CUSTOMERS = CustomerJson.strict();

    private final Faults faults;
    private final Map<Path, Optional<Node>> bases = new HashMap<>();

    ScenarioReader(Faults faults) {
        this.faults = faults;
    }

    List<Scenario> read(Path path) {
        return Node.read(path, name(path), faults)
                .map(document -> new Section(document, faults, FILE))
                .filter(Section::isReadable)
                .map(file -> cases(head(path, file)))
                .orElse(List.of());
    }

    /** The customers that files which were read are based on. */
    Set<Path> bases() {
        return bases.keySet();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Head head(Path path, Section file) {
        String rule = file.neededText("rule", "the business rule as a sentence").orElse("");
        String book = file.neededText("book", "the folder of a rule book").orElse("");
        return new Head(path, file, rule, book, file.date("on"), file.text("strategy", STRATEGY));
    }

    private List<Scenario> cases(Head head) {
        Section file = head.section();
        base(head, file);
        Node cases = file.need("cases", CASES);
        file.refuseOthers();
        if (cases == null || cases.items().isEmpty()) {
            if (cases != null) {
                faults.add(cases, CASES);
            }
            return List.of();
        }
        Set<String> names = new HashSet<>();
        var scenarios = new ArrayList<Scenario>();
        for (Node node : cases.items()) {
            Section it = new Section(node, faults);
            if (it.isReadable()) {
                scenario(head, it, name(it, names)).ifPresent(scenarios::add);
                it.refuseOthers();
            }
        }
        return scenarios;
    }

    private String name(Section it, Set<String> names) {
        String name = it.neededText("it", "what the case shows").orElse("");
        Node at = it.get("it");
        if (at != null && !name.isEmpty() && !names.add(name)) {
            faults.add(at, "a sentence that no other case of the file has");
        }
        return name;
    }

    private Optional<Scenario> scenario(Head head, Section it, String name) {
        Optional<LocalDate> on = it.has("on") ? it.date("on") : head.on();
        if (!it.has("on") && !head.section().has("on")) {
            faults.add(it.place(), "no `on`", "the day `on`, in the case or in the file");
        }
        String strategy = it.text("strategy", STRATEGY).or(head::strategy).orElse(null);
        Optional<CaseParty> party = party(head, it);
        List<Expectation> expectations = new ExpectationReader(it, faults).read();
        return party.flatMap(someone -> on.map(day -> new Scenario(
                it.place().file(),
                Math.toIntExact(it.place().line()),
                head.rule(),
                head.book(),
                name,
                day,
                strategy,
                someone,
                expectations)));
    }

    private Optional<CaseParty> party(Head head, Section it) {
        Node given = it.get("given");
        Node own = it.get("base");
        if (AllCustomers.are(it)) {
            Stream.of(given, own)
                    .filter(Objects::nonNull)
                    .forEach(ofOne -> faults.add(ofOne, "a case about one customer, or about all of them"));
            return AllCustomers.read(it, faults);
        }
        Section from = own == null ? head.section() : it;
        Optional<Node> base = base(head, from);
        if (base.isEmpty() && from.has("base")) {
            return Optional.empty();
        }
        var origin = new Origin(it.node(), base.orElse(null));
        return Optional.of(customer(given, origin));
    }

    /** What is wrong with the facts of one case is told with that case; it does not stop the others. */
    private static CaseParty customer(@Nullable Node given, Origin origin) {
        Faults own = new Faults();
        if (given != null && !given.isEntries()) {
            own.add(given, FACTS);
            return new FaultyCustomer(own.all());
        }
        Node base = origin.base();
        ObjectNode nobody = JsonNodeFactory.instance.objectNode();
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("id", NAMELESS);
        JsonNode facts = MergePatch.merge(base == null ? nobody : base.json(), given == null ? nobody : given.json());
        try {
            return new OneCustomer(CUSTOMERS.read(MergePatch.merge(whole, facts)), origin);
        } catch (FaultyDocument faulty) {
            faulty.faults().forEach(fault -> own.add(origin.located(fault)));
            return new FaultyCustomer(own.all());
        }
    }

    private Optional<Node> base(Head head, Section from) {
        return from.text("base", BASE).flatMap(name -> {
            Path base = home(head.path(), head.book()).resolve(name).normalize();
            if (!Files.isRegularFile(base)) {
                faults.add(Objects.requireNonNull(from.get("base")), BASE);
                return Optional.empty();
            }
            return bases.computeIfAbsent(base, this::baseDocument);
        });
    }

    private Optional<Node> baseDocument(Path base) {
        return Node.read(base, name(base), faults).filter(document -> {
            if (!document.isEntries()) {
                faults.add(document, FACTS);
            }
            return document.isEntries();
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
