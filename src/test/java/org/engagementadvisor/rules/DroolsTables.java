package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The tables of a book as Drools' own compiler of decision tables understands them. */
final class DroolsTables {
    private static final String PACKAGE = "shipped";

    private final KieBase base;

    private DroolsTables(KieBase base) {
        this.base = base;
    }

    static DroolsTables of(Path rules, List<Table> tables) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.engagementadvisor", "spreadsheets", "1");
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        system.write("src/main/resources/shipped/types.drl", types(tables));
        DroolsCells cells = new DroolsCells(tables.stream()
                .flatMap(table -> table.asks().stream())
                .map(Column.Asks::fact)
                .filter(fact -> fact.values().contains("known"))
                .map(Fact::name)
                .collect(Collectors.toSet()));
        for (Table table : tables) {
            String name = table.file().replaceAll("\\W", "_") + ".drl";
            system.write("src/main/resources/shipped/" + name, cells.read(drl(rules.resolve(table.file()))));
        }
        KieBuilder builder = services.newKieBuilder(system, Ignored.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        KieBase base = services.newKieContainer(release, Ignored.class.getClassLoader())
                .newKieBase(null);
        services.getRepository().removeKieModule(release);
        return new DroolsTables(base);
    }

    private static String drl(Path table) {
        InputType type = table.toString().endsWith(".csv") ? InputType.CSV : InputType.XLS;
        try (InputStream in = Files.newInputStream(table)) {
            String imports = Arrays.stream(Action.values())
                    .map(Action::word)
                    .map(word -> "import static org.engagementadvisor.rules.Ignored." + word + ";\n")
                    .collect(Collectors.joining(
                            "", "package " + PACKAGE + ";\nimport java.time.LocalDate;\n", "dialect \"mvel\"\n"));
            return new SpreadsheetCompiler().compile(in, type).replaceFirst("package .*;\n", imports);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The facts that the conditions of the tables of one scope read. */
    static Set<Fact> asked(List<Table> tables, Scope scope) {
        return tables.stream()
                .filter(table -> table.scope() == scope)
                .flatMap(table -> Stream.concat(
                        table.asks().stream().map(Column.Asks::fact),
                        table.rows().stream()
                                .flatMap(row -> row.conditions().stream())
                                .map(Condition::otherFact)
                                .filter(Objects::nonNull)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Fact::name))));
    }

    private static String types(List<Table> tables) {
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n");
        for (Scope scope : Scope.values()) {
            text.append("declare ").append(scope.pattern()).append('\n');
            asked(tables, scope)
                    .forEach(fact -> text.append("    %s : %s%n".formatted(fact.name(), javaType(fact.type()))));
            text.append("end\n");
        }
        return text.toString();
    }

    private static String javaType(FactType type) {
        return switch (type) {
            case TERM, YES_NO, TEXT -> "String";
            case WHOLE -> "Integer";
            case NUMBER, MONEY, RATIO, SCORE -> "java.math.BigDecimal";
            case DATE -> "java.time.LocalDate";
            case TERMS -> "java.util.Collection";
        };
    }

    /** The ids of the rows that fire for a customer, area or assumption of whom that is known. */
    Set<String> fired(Scope scope, Map<Fact, Object> values) {
        var type = base.getFactType(PACKAGE, scope.pattern());
        Set<String> fired = new TreeSet<>();
        KieSession session = base.newKieSession();
        try {
            Object subject = type.newInstance();
            values.forEach((fact, value) -> type.set(subject, fact.name(), value));
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch().getRule().getName());
                }
            });
            session.insert(subject);
            session.fireAllRules();
            return fired;
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            session.dispose();
        }
    }
}
