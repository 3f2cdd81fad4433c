package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drools.compiler.kie.builder.impl.KieRepositoryImpl;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;

class RuleBookTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String TABLE = "book/10-class/turnover-class.drl.csv";
    private static final String RULE = """
        package x;
        import org.engagementadvisor.rules.engine.Case;

        rule "LEV-010" when
            $c : Case(after == "20-priority", value("priority") == "A")
        then
            $c.answer("level", "strategic", "it is so");
        end
        """;

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
        Books.write(rules, "book/20-priority/level.drl", RULE);
    }

    /** Each by a book freshly read, which has kept nothing of those before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 256})
    void givesTheSameAdviceInChunksOfAnySize(int size) {
        List<Customer> customers = customers(270);
        RuleBook chunked = RuleBook.read(Path.of("rules"), "fire-protection");
        List<String> inChunks = new ArrayList<>();
        for (int from = 0; from < customers.size(); from += size) {
            inChunks.addAll(texts(chunked, customers.subList(from, Math.min(from + size, customers.size()))));
        }
        assertThat(inChunks).isEqualTo(texts(RuleBook.read(Path.of("rules"), "fire-protection"), customers));
    }

    @Test
    void givesTheSameAdviceInAnyOrder() {
        RuleBook shipped = RuleBook.read(Path.of("rules"), "fire-protection");
        List<Customer> customers = customers(130);
        List<String> inOrder = texts(shipped, customers);
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < customers.size(); at++) {
            order.add(at);
        }
        Collections.shuffle(order, new Random(3));
        assertThat(texts(shipped, order.stream().map(customers::get).toList()))
                .isEqualTo(order.stream().map(inOrder::get).toList());
    }

    @Test
    void advisesInSeveralThreadsAsInOne() throws InterruptedException, ExecutionException {
        List<Customer> customers = customers(60);
        List<String> expected = texts(RuleBook.read(Path.of("rules"), "fire-protection"), customers);
        RuleBook book = RuleBook.read(Path.of("rules"), "fire-protection");
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int at = 0; at < 4; at++) {
                results.add(threads.submit(() -> texts(book, customers)));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void decidesTheSameInPart() {
        RuleBook book = RuleBook.read(Path.of("rules"), "fire-protection");
        List<Customer> customers = customers(20);
        List<Advice> whole = book.advise(customers, TODAY, null);
        List<Advice> brief = book.advise(customers, TODAY, null, Set.of(AdvicePart.SET_ASIDE, AdvicePart.RANKING));

        assertThat(whole).allSatisfy(advice -> assertThat(advice.decisions()).isNotEmpty());
        assertThat(brief).allSatisfy(advice -> assertThat(advice.decisions()).isEmpty());
        assertThat(brief).allSatisfy(advice -> assertThat(advice.page()).isEmpty());
        assertThat(brief)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("decisions", "page")
                .isEqualTo(whole);
    }

    @Test
    void refusesAStrategyThatItDoesNotHave() {
        RuleBook book = RuleBook.read(rules, Books.NAME);
        assertThat(book.strategies()).containsExactly("farming", "hunting");
        assertThatThrownBy(() -> book.advise(customer("1"), TODAY, "fishing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy: found `fishing`, expected one of farming, hunting");
    }

    @Test
    void isNotReadWhereTwoRowsOfAUniqueTableApplyToOneCase() {
        Books.replace(rules, TABLE, "hit policy,first", "hit policy,unique");
        assertThatThrownBy(() -> RuleBook.read(rules, Books.NAME))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("found both TUR-050 and TUR-040");
    }

    @Test
    void namesItsContentByItsRelease() {
        String release = RuleBook.read(rules, Books.NAME).release();
        assertThat(RuleBook.read(rules, Books.NAME).release()).isEqualTo(release);
        Books.replace(rules, TABLE, "500000", "500001");
        assertThat(RuleBook.read(rules, Books.NAME).release()).isNotEqualTo(release);
    }

    @Test
    void staysAsItWasWhenItsFilesChange() {
        RuleBook book = RuleBook.read(rules, Books.NAME);
        Books.replace(rules, TABLE, "TUR-050,500000,5", "TUR-050,500000,x");
        assertThatThrownBy(() -> RuleBook.read(rules, Books.NAME)).isInstanceOf(RulesRejected.class);
        assertThat(book.advise(customer("500000"), TODAY, null).answers()).containsEntry("turnoverClass", 5);
    }

    @Test
    void leavesNothingBehindWhenBuiltAgainAndAgain() throws ReflectiveOperationException {
        rebuild(0, 40);
        long classes = loadedClasses();
        long heap = heap();
        rebuild(40, 240);
        assertThat(loadedClasses() - classes).isLessThan(200);
        assertThat(heap() - heap).isLessThan(8_000_000);
        assertThat(modules().keySet().toString()).doesNotContain("rules-");
    }

    /** What Drools' own repository keeps, which it shows nobody. */
    private static Map<?, ?> modules() throws ReflectiveOperationException {
        Field repository = KieRepositoryImpl.class.getDeclaredField("kieModuleRepo");
        repository.setAccessible(true);
        Object modules = repository.get(KieServices.get().getRepository());
        Field byRelease = modules.getClass().getDeclaredField("kieModules");
        byRelease.setAccessible(true);
        return (Map<?, ?>) byRelease.get(modules);
    }

    /** Each build has another threshold; every tenth has other DRL, and every tenth is refused. */
    private void rebuild(int from, int to) {
        for (int build = from; build < to; build++) {
            Books.copy(Books.BASE, rules);
            Books.replace(rules, TABLE, "500000", String.valueOf(500_000 + build));
            if (build % 10 == 0) {
                Books.write(rules, "book/20-priority/level.drl", RULE.replace("it is so", "build " + build));
            }
            if (build % 10 == 5) {
                Books.replace(rules, TABLE, "TUR-040", "tur-040");
                assertThatThrownBy(() -> RuleBook.read(rules, Books.NAME)).isInstanceOf(RulesRejected.class);
                continue;
            }
            Advice advice =
                    RuleBook.read(rules, Books.NAME).advise(customer(String.valueOf(500_000 + build)), TODAY, null);
            assertThat(advice.answers()).containsEntry("turnoverClass", 5).containsEntry("level", "strategic");
        }
    }

    private static long loadedClasses() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Customer customer(String turnover) {
        return Customers.from("areas: {pumps: {turnover: " + turnover + "}}");
    }

    private static List<Customer> customers(int count) {
        Random random = new Random(11);
        List<Customer> customers = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            customers.add(Customers.from("""
                id: C%d
                customerNumber: "%d"
                business: {organisation: %s}
                areas:
                  extinguishers: {turnover: %d, contributionMargin: %d, turnoverBefore: %d}
                  maintenance: {turnover: %d}
                ratings: {satisfaction: {value: %d, on: 2026-01-15}}
                """.formatted(
                            at,
                            at,
                            random.nextBoolean() ? "industrial" : "fire brigade",
                            random.nextInt(400_000),
                            random.nextInt(90_000),
                            random.nextInt(400_000),
                            random.nextInt(400_000),
                            1 + random.nextInt(5))));
        }
        return customers;
    }

    private static List<String> texts(RuleBook book, List<Customer> customers) {
        return book.advise(customers, TODAY, null).stream()
                .map(RuleBookTests::text)
                .toList();
    }

    private static String text(Advice advice) {
        return AdviceJson.indented(advice);
    }
}
