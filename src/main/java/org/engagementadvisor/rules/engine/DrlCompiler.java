package org.engagementadvisor.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.model.codegen.ExecutableModelProject;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles DRL. The few texts compiled last are kept, so that a rule book in which only a table has changed costs no
 * compiler run; Drools' own repository forgets them at once.
 */
public final class DrlCompiler {
    private static final int KEPT = 4;
    private static final Map<List<DrlFile>, FutureTask<Attempt>> COMPILED = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<DrlFile>, FutureTask<Attempt>> eldest) {
            return size() > KEPT;
        }
    };

    private DrlCompiler() {}

    /**
     * A base with the rules, or empty if there are none or they have errors, which are then among the findings; what the parser
     * did not understand has been told before, and what DRL may not say is not compiled.
     */
    public static Optional<KieBase> compile(List<DrlFile> files, Findings findings) {
        List<DrlFile> whole = allowed(files, findings);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Optional<KieBase> base = compiled(whole, findings);
        return whole.size() == files.size() ? base : Optional.empty();
    }

    /**
     * Begins to compile what {@link #compile} will be asked for, on a thread of its own: while tables are read, the other core has
     * nothing to do.
     */
    public static void ahead(List<DrlFile> files) {
        Runnable compiling = () -> {
            List<DrlFile> whole = allowed(files, new Findings());
            if (!whole.isEmpty()) {
                task(whole).run();
            }
        };
        Thread thread = new Thread(compiling, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    private static List<DrlFile> allowed(List<DrlFile> files, Findings findings) {
        return files.stream()
                .filter(file -> file.faults().isEmpty() && AllowedDrl.isAll(file, findings))
                .toList();
    }

    /** The same whatever they say. */
    static Optional<KieBase> compiled(List<DrlFile> files, Findings findings) {
        Attempt attempt = kept(files);
        if (attempt.container() == null) {
            locate(files, attempt, findings);
            return Optional.empty();
        }
        return Optional.of(attempt.container().newKieBase(null));
    }

    /** Who asks for a text that is being compiled waits for it. */
    private static Attempt kept(List<DrlFile> files) {
        FutureTask<Attempt> task = task(files);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            forget(files, task);
            if (failed.getCause() instanceof Error exhausted) {
                throw exhausted;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while rules were compiled", stopped);
        }
    }

    /** What failed for want of memory may succeed when it is asked for again. */
    private static void forget(List<DrlFile> files, FutureTask<Attempt> task) {
        synchronized (COMPILED) {
            COMPILED.remove(files, task);
        }
    }

    private static FutureTask<Attempt> task(List<DrlFile> files) {
        synchronized (COMPILED) {
            return COMPILED.computeIfAbsent(files, fresh -> new FutureTask<>(() -> attempt(fresh)));
        }
    }

    /** What became of compiling: a container, or what is wrong. */
    private record Attempt(@Nullable KieContainer container, List<Fault> faults) {}

    /**
     * Something that the compiler refuses.
     *
     * @param path of the file that it names, which may be none
     * @param line below 1 if it says none
     */
    private record Fault(String path, int line, String text) {}

    /** One at a time: nothing says that Drools' repository holds out more. */
    private static synchronized Attempt attempt(List<DrlFile> files) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.engagementadvisor", "rules-" + UUID.randomUUID(), "1");
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach(file -> system.write("src/main/resources/" + path(file), file.text()));
        KieBuilder builder = services.newKieBuilder(system, Case.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            return errors.isEmpty()
                    ? new Attempt(services.newKieContainer(release, Case.class.getClassLoader()), List.of())
                    : new Attempt(
                            null,
                            telling(errors.stream().map(DrlCompiler::fault).toList()));
        } catch (RuntimeException broken) {
            // Some faults end the compiler with an exception instead of a message.
            return new Attempt(null, List.of(new Fault("", 0, String.valueOf(broken.getMessage()))));
        } catch (StackOverflowError deep) {
            return new Attempt(null, List.of(new Fault("", 0, DrlFile.TOO_DEEP)));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** The line counts only where it is one of the file of rules, not of the Java that is made of it. */
    private static Fault fault(Message error) {
        String path = String.valueOf(error.getPath());
        return new Fault(path, path.endsWith(".java") ? 0 : error.getLine(), error.getText());
    }

    /** Without what only says that something else was said. */
    private static List<Fault> telling(List<Fault> faults) {
        List<Fault> telling = faults.stream()
                .filter(fault -> !fault.text().startsWith("Java source of")
                        && !fault.text().startsWith("Parser returned a null"))
                .toList();
        return telling.isEmpty() ? faults : telling;
    }

    /** Most errors name neither rule nor line, so what is refused together is tried file by file and rule by rule. */
    private static void locate(List<DrlFile> files, Attempt together, Findings findings) {
        boolean found = false;
        for (DrlFile file : files) {
            if (attempt(List.of(file)).container() != null) {
                continue;
            }
            for (DrlFile.Rule rule : file.rules()) {
                Attempt alone = attempt(List.of(file.only(rule)));
                alone.faults().forEach(fault -> report(file, rule, fault, findings));
                found = found || alone.container() == null;
            }
        }
        if (!found) {
            together.faults().forEach(fault -> report(files, fault, findings));
        }
    }

    /** Drools wants a file of rules in the folder of its package. */
    private static String path(DrlFile file) {
        return file.packageName().replace('.', '/') + "/" + file.file().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static void report(DrlFile file, DrlFile.Rule rule, Fault fault, Findings findings) {
        findings.error(
                Code.BAD_RULE,
                file.file(),
                "line " + Math.max(fault.line(), rule.line()),
                "rule `" + rule.name() + "`: " + Findings.quoted(fault.text()),
                "DRL that compiles");
    }

    private static void report(List<DrlFile> files, Fault fault, Findings findings) {
        DrlFile file = files.stream()
                .filter(each -> fault.path().endsWith(path(each)))
                .findFirst()
                .orElse(files.get(0));
        findings.error(
                Code.BAD_RULE,
                file.file(),
                fault.line() > 0 ? "line " + fault.line() : null,
                Findings.quoted(fault.text()),
                "DRL that compiles");
    }
}
