package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines end lines and spell names in several ways; what the program writes is the same on all. */
class OtherMachinesTests {
    private static final Map<String, String> WITHOUT_UMLAUTS = Map.of("LC_ALL", "C");
    private static final List<String> CRLF = List.of("-Dline.separator=\r\n");

    @TempDir
    Path folder;

    Child child;

    @BeforeEach
    void begin() throws IOException {
        new Shell(folder).write("in.ndjson", "{\"id\":\"é\",\"business\":{\"organisation\":\"café\"}}\n");
        child = new Child(folder);
    }

    @Test
    void getTheSameBytes() throws IOException, InterruptedException {
        for (var verb : List.of("batch", "portfolio", "advise")) {
            var usual = files(verb, Map.of("LC_ALL", "C.UTF-8"), List.of());
            var other = files(verb, WITHOUT_UMLAUTS, CRLF);
            assertThat(other).as(verb).isEqualTo(usual);
            assertThat(String.join("", usual.values())).contains("\n").doesNotContain("\r");
        }
    }

    private Map<String, String> files(String verb, Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(verb, at("in.ndjson")));
        words.addAll(
                switch (verb) {
                    case "batch" ->
                        List.of(at("a.ndjson"), "--summary", at("b.json"), "--recommendations", at("c.csv"));
                    case "portfolio" -> List.of("--json", at("d.json"), "--html", at("e.html"));
                    default -> List.<String>of();
                });
        words.addAll(List.of("--rules", at("rules"), "--book", "corner-shop", "--as-of", "2026-06-30"));
        assertThat(child.run(environment, options, words)).isZero();
        var files = new LinkedHashMap<String, String>();
        for (var name : List.of("a.ndjson", "b.json", "c.csv", "d.json", "e.html")) {
            if (Files.exists(folder.resolve(name))) {
                files.put(name, Files.readString(folder.resolve(name)));
            }
        }
        if (verb.equals("advise")) {
            files.put("said", Files.readString(child.said()));
        }
        return files;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void areToldWhichNamesTheyCannotSpell() throws IOException, InterruptedException {
        assumeThat(System.getProperty("sun.jnu.encoding")).as("who starts it").isEqualTo("UTF-8");
        var words = List.of("advise", folder + "/caf\u00E9.ndjson");
        assertThat(child.run(WITHOUT_UMLAUTS, List.of(), words)).isEqualTo(2);
        assertThat(Files.readString(child.said()))
                .startsWith(
                        "invalid value for positional parameter at index 0 (FILE): found a name in other characters than"
                                + " the language setting has, expected one in plain letters,"
                                + " or a setting such as LC_ALL=C.UTF-8 and a name in UTF-8\n")
                .doesNotContain("java.");
    }
}
