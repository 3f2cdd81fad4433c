package org.engagementadvisor.begin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchFiles;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.batch.BatchSummary;
import org.engagementadvisor.batch.BatchWork;
import org.engagementadvisor.batch.PortfolioWork;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.portfolio.PortfolioPage;
import org.engagementadvisor.portfolio.PortfolioText;
import org.engagementadvisor.portfolio.UnlockReport;
import org.engagementadvisor.portfolio.Unlocks;
import org.engagementadvisor.rules.RuleBook;

/** Advises every customer once, for all that is written and told of them. */
final class FirstAdvice implements BatchRun.Work<FirstAdvice.Made> {
    private final RuleBook book;
    private final LocalDate asOf;
    private final Path advice;
    private final BatchWork batch;
    private final PortfolioWork base;
    private final Portfolio portfolio;
    private final Unlocks unlocks = new Unlocks();
    private final List<Calls.Call> calls = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    /** What is made of one advice. */
    record Made(BatchWork.Bytes bytes, PortfolioWork.Judged judged, Calls.Call call) {}

    /** @param advice where the decisions go */
    FirstAdvice(RuleBook book, LocalDate asOf, Path advice) {
        this.book = book;
        this.asOf = asOf;
        this.advice = advice;
        var form = AdviceForm.of(advice, book.summary());
        batch = new BatchWork(book, asOf, null, form, List.of(), AdviceForm.recommendations());
        base = new PortfolioWork(book, asOf, null);
        portfolio = new Portfolio(book, asOf, null);
    }

    @Override
    public RuleBook book() {
        return book;
    }

    @Override
    public List<Made> advise(List<Customer> customers) {
        var callers = new Calls(book);
        var made = new ArrayList<Made>(customers.size());
        for (var each : book.insights(customers, asOf, null, Portfolio.FACTS)) {
            made.add(new Made(
                    batch.bytes(each.advice(), Map.of()),
                    PortfolioWork.Judged.of(each, customers.get(made.size())),
                    callers.call(each.advice())));
        }
        return made;
    }

    /** Writes advice, what there is to do and the portfolio, all of it or nothing; what unlocks what. */
    UnlockReport write(Path customers, Path toDo, Path page, int threads) throws IOException {
        var places = new BatchFiles.Places(advice, Path.of(advice + ".rejects.csv"), toDo, null);
        var summary = new BatchSummary(batch);
        try (var file = CustomerFile.open(customers);
                var files = new BatchFiles(places, batch, summary);
                var html = WholeFile.at(page)) {
            new BatchRun<>(threads, this).run(file, advised -> take(advised, files));
            var report = unlocks.report(book, asOf, null);
            portfolio.tellUnlocks(report);
            html.bytes().write(PortfolioPage.of(portfolio.report(), book).getBytes(StandardCharsets.UTF_8));
            html.keep();
            files.keep(new byte[0]);
            return report;
        }
    }

    private void take(Advised<Made> advised, BatchFiles files) throws IOException {
        if (advised instanceof Advised.Customer<Made> one) {
            var made = one.made();
            files.take(new Advised.Customer<>(one.line(), one.id(), made.bytes()));
            var counted = made.judged().counted();
            portfolio.add(counted);
            unlocks.add(
                    one.id(),
                    counted.turnover(),
                    () -> Optional.of(made.judged().customer()));
            calls.add(made.call());
        } else {
            var line = (Advised.Rejected<Made>) advised;
            files.take(new Advised.Rejected<>(line.line(), line.id(), line.faults(), line.customer()));
            base.reject(portfolio, line);
            rejected.add("rejected line " + line.line() + ": " + line.faults().get(0));
        }
    }

    /** The customers to call first, in words. */
    List<String> calls(int most) {
        var lines = new ArrayList<String>();
        for (var call : Calls.first(calls, most)) {
            lines.add((lines.size() / 3 + 1) + ". " + call.name()
                    + (call.name().equals(call.customer()) ? "" : " (" + call.customer() + ")")
                    + (call.stake() == null
                            ? ""
                            : ": " + book.words().spokenMoney(call.stake()) + " of margin at stake"));
            lines.add("     why: " + (call.why().isEmpty() ? "the rules say no more" : call.why()));
            lines.add("     say: " + call.say());
        }
        return lines;
    }

    /** Lines that hold no customer who could be advised. */
    List<String> rejected() {
        return rejected;
    }

    /** What unlocks what: the first few. */
    List<String> unlocked(UnlockReport report, int most) {
        return PortfolioText.unlocksFirst(report, book, most);
    }
}
