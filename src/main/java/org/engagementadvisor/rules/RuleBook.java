package org.engagementadvisor.rules;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.PurchaseAlerts;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.ReleaseName;
import org.engagementadvisor.rules.book.ReleaseSignature;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.recommend.Alerts;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge of one company, ready to advise: immutable, for any number of threads. The same customer, day, strategy and
 * release give equal advice.
 */
public final class RuleBook {
    /** The description of a book, by which its folder is told. */
    public static final String FILE = BookReader.FILE;

    public static final String SIGNATURE = ReleaseSignature.FILE;

    private final BookParts parts;
    private final String digest;
    private final @Nullable PublicKey signer;
    private final Stages stages;
    private final Wording wording;
    private final Explainer explainer;
    private final Adviser adviser;
    private final PortfolioJudge portfolio;
    private final BookWords words;

    /** @param signer who signed just this; null if nobody was asked for */
    RuleBook(BookParts parts, String digest, @Nullable PublicKey signer, Stages stages, Stages ofAll) {
        Book book = parts.book();
        this.parts = parts;
        this.digest = digest;
        this.signer = signer;
        this.stages = stages;
        this.wording = book.wording(parts.lexicon());
        this.explainer =
                new Explainer(Stream.concat(stages.deciders(), ofAll.deciders()).toList(), parts.lexicon(), wording);
        this.adviser = new Adviser(parts, ReleaseName.of(digest), stages, explainer, wording);
        this.portfolio = new PortfolioJudge(parts.name(), book, parts.lexicon(), ofAll, explainer, wording);
        this.words =
                new BookWords(parts.lexicon(), wording, book.currency().getSymbol(book.locale()), book.toldWorth());
    }

    /**
     * Reads the book of that name from a folder of rules.
     *
     * @throws RulesRejected with every finding, if one of them is an error
     */
    public static RuleBook read(Path rules, String book) {
        return read(rules, book, Demands.NONE);
    }

    /** The same of a book of which more is demanded; what is not met is a finding. */
    public static RuleBook read(Path rules, String book, Demands demands) {
        RuleBookReader reader = new RuleBookReader(rules, book, demands);
        return reader.read()
                .orElseThrow(() -> new RulesRejected(reader.findings().withoutNotes()));
    }

    /**
     * Advises on one customer.
     *
     * @param asOf the day on which the facts are judged
     * @param strategy one of {@link #strategies()}; null for the book's own
     * @throws IllegalArgumentException for another strategy
     * @throws RuleConflict if the rules contradict each other for this customer
     */
    public Advice advise(Customer customer, LocalDate asOf, @Nullable String strategy) {
        return advise(List.of(customer), asOf, strategy).get(0);
    }

    /** Advises on customers, in their order; several at once cost less than one by one. */
    public List<Advice> advise(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        return advise(customers, asOf, strategy, AdvicePart.ALL);
    }

    /** As {@link #advise(List, LocalDate, String)} with those parts only: saying how each decision came about costs as much as coming to it. */
    public List<Advice> advise(
            List<Customer> customers, LocalDate asOf, @Nullable String strategy, Set<AdvicePart> parts) {
        return adviser.inPart(adviser.judged(customers, asOf, strategy), parts);
    }

    /** As {@link #advise(List, LocalDate, String)} for who compares: without sentences, arithmetic, the values beside what rows ask, and data gaps. */
    public List<Advice> adviseByRows(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        return adviser.ofRows(adviser.judged(customers, asOf, strategy));
    }

    /**
     * Advises on customers, and says besides what is known of them.
     *
     * @param facts names of the vocabulary; those of an area are told for each area
     */
    public List<AdviceWithFacts> insights(
            List<Customer> customers, LocalDate asOf, @Nullable String strategy, List<String> facts) {
        return insights(customers, asOf, strategy, facts, Set.of(AdvicePart.SET_ASIDE));
    }

    /** The same with those parts of the advice. */
    public List<AdviceWithFacts> insights(
            List<Customer> customers,
            LocalDate asOf,
            @Nullable String strategy,
            List<String> facts,
            Set<AdvicePart> wanted) {
        List<Consultation> judged = adviser.judged(customers, asOf, strategy);
        return withFacts(judged, adviser.inPart(judged, wanted), facts);
    }

    /** The same for who lists customers: no reasons in words, and no data gaps. */
    public List<AdviceWithFacts> insightsInBrief(
            List<Customer> customers,
            LocalDate asOf,
            @Nullable String strategy,
            List<String> facts,
            Set<AdvicePart> wanted) {
        List<Consultation> judged = adviser.judged(customers, asOf, strategy);
        return withFacts(judged, adviser.inBrief(judged, wanted), facts);
    }

    private List<AdviceWithFacts> withFacts(List<Consultation> judged, List<Advice> advised, List<String> facts) {
        List<Slot> slots = facts.stream()
                .flatMap(fact -> parts.lexicon().slot(fact).stream())
                .toList();
        List<AdviceWithFacts> all = new ArrayList<>();
        for (Advice advice : advised) {
            all.add(AdviceWithFacts.of(advice, judged.get(all.size()).subject(), slots));
        }
        return all;
    }

    /**
     * What a purchase asks for at once, and nothing else.
     *
     * @param customer with that purchase among its recent ones
     * @param purchase its id
     */
    public PurchaseAlerts alerts(Customer customer, String purchase, LocalDate asOf) {
        List<Consultation> judged = adviser.judged(List.of(customer), asOf, null);
        List<Advice> advice = adviser.withoutGaps(judged, Set.of(AdvicePart.SET_ASIDE, AdvicePart.RANKING));
        return Alerts.of(advice.get(0), customer, purchase);
    }

    /** The alerts that were sent to that customer and no longer stand, since their purchase was cancelled. */
    public static List<String> withdrawnAlerts(Customer customer) {
        return Alerts.withdrawn(customer);
    }

    /**
     * Judges all customers together.
     *
     * @param all figures over all of them, by the name of the fact
     * @param groups the figures of each group by the name of the fact, by the name of the group
     */
    public PortfolioView portfolio(Map<String, Object> all, Map<String, Map<String, Object>> groups, LocalDate asOf) {
        return portfolio.judge(all, groups, asOf);
    }

    /** The figures for {@link #portfolio} that no rule book knows, or of another type, by JSON pointer such as {@code /groups/group/name}. */
    public List<Fault> unknownFigures(Map<String, Object> all, Map<String, Map<String, Object>> groups) {
        return PortfolioJudge.unknown(all, groups);
    }

    BookParts parts() {
        return parts;
    }

    Adviser adviser() {
        return adviser;
    }

    Wording wording() {
        return wording;
    }

    Explainer explainer() {
        return explainer;
    }

    Stages stages() {
        return stages;
    }

    PortfolioJudge portfolioJudge() {
        return portfolio;
    }

    /** The table in that file, of each customer or of all together; null if there is none. */
    @Nullable
    Decider decider(String file) {
        Decider ofEach = stages.decider(file);
        return ofEach == null ? portfolio.stages().decider(file) : ofEach;
    }

    /** The words in a customer's document that this book does not list, such as an area that it does not sell. */
    public List<Fault> unknownTerms(Customer customer) {
        return CustomerTerms.unknown(customer, parts.lexicon());
    }

    /** What it knows beside the advice. */
    public RuleProbe probe() {
        return new RuleProbe(this);
    }

    /** Its words for facts and answers. */
    public BookWords words() {
        return words;
    }

    public String name() {
        return parts.name();
    }

    /** A short name of just this content of the files. */
    public String release() {
        return adviser.release();
    }

    /** Who signed just this content, as a short name of the key; empty unless a signature was demanded. */
    public Optional<String> signedBy() {
        return Optional.ofNullable(signer).map(ReleaseSignature::nameOf);
    }

    /**
     * What is to stand in {@link #SIGNATURE} in the folder of the book, so that it is signed.
     *
     * @throws IllegalArgumentException if the key is none of Ed25519
     */
    public String signature(PrivateKey key) {
        return ReleaseSignature.text(name(), digest, key);
    }

    public List<String> strategies() {
        return parts.book().strategies();
    }

    /** The strategy that counts unless another is asked for. */
    public String strategy() {
        return parts.book().strategy();
    }

    /** The answers that make the one line of decisions, in order. */
    public List<String> summary() {
        return parts.book().summary();
    }

    /** The answers on which the others hang, most important first. */
    public List<String> decisive() {
        return parts.book().decisive();
    }

    /** Whether a decisive answer may hang on a fact, itself or by what is made of it. */
    public boolean decidesBy(String fact) {
        return stages.reach(List.of(fact), parts.drl())
                .decided()
                .anyMatch(slot -> decisive().contains(slot.fact().name()));
    }

    /** What each row recommends to whomever, by its id: the first clause of its headline, with … for what differs. */
    public Map<String, String> recommended() {
        return RowWords.of(stages.deciders().map(Decider::table));
    }

    /** The tables and rules, in the order in which they run. */
    public List<TableView> tables() {
        Stream<TableView> tables = Stream.concat(
                        stages.deciders(), portfolio.stages().deciders())
                .map(decider -> TableView.of(decider.table()));
        return Stream.concat(tables, parts.drl().stream().map(TableView::of)).toList();
    }
}
