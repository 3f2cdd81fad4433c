package org.engagementadvisor.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
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
final class DrlCompiler {
    private static final int KEPT = 4;
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Map<List<DrlFile>, KieContainer> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<DrlFile>, KieContainer> eldest) {
                    return size() > KEPT;
                }
            });

    private DrlCompiler() {}

    /** A base with the rules, or empty if there are none or they have errors, which are then among the findings. */
    static Optional<KieBase> compile(List<DrlFile> files, Findings findings) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        KieContainer container = COMPILED.get(files);
        if (container == null) {
            Optional<KieContainer> built = build(files, findings);
            built.ifPresent(fresh -> COMPILED.put(files, fresh));
            return built.map(fresh -> fresh.newKieBase(null));
        }
        return Optional.of(container.newKieBase(null));
    }

    private static Optional<KieContainer> build(List<DrlFile> files, Findings findings) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.engagementadvisor", "rules-" + UUID.randomUUID(), "1");
        KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach(file -> system.write("src/main/resources/" + path(file), file.text()));
        KieBuilder builder = services.newKieBuilder(system, Case.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException syntax) {
            // Some faults of syntax end the compiler with an exception instead of a message.
            findings.error(
                    Code.BAD_RULE,
                    files.get(0).file(),
                    null,
                    Findings.quoted(String.valueOf(syntax.getMessage())),
                    "DRL");
            return Optional.empty();
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            errors.forEach(error -> report(error, files, findings));
            services.getRepository().removeKieModule(release);
            return Optional.empty();
        }
        KieContainer container = services.newKieContainer(release, Case.class.getClassLoader());
        services.getRepository().removeKieModule(release);
        return Optional.of(container);
    }

    /** Drools wants a file of rules in the folder of its package. */
    private static String path(DrlFile file) {
        Matcher matcher = PACKAGE.matcher(file.text());
        String folder = matcher.find() ? matcher.group(1).replace('.', '/') : "";
        return folder + "/" + file.file().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static void report(Message error, List<DrlFile> files, Findings findings) {
        String path = String.valueOf(error.getPath());
        DrlFile file = files.stream()
                .filter(each -> path.endsWith(path(each)))
                .findFirst()
                .orElse(files.get(0));
        findings.error(
                Code.BAD_RULE,
                file.file(),
                error.getLine() > 0 ? "line " + error.getLine() : null,
                Findings.quoted(error.getText()),
                "DRL that compiles");
    }
}
