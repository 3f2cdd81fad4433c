package org.engagementadvisor.rules.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;
import org.engagementadvisor.rules.table.Vocabulary;

/**
 * The files of one rule book: its own folder, and what all books share. Where both have a table of the same stage and name, or
 * rules, the book's own stand in for the shared ones.
 */
public final class Folder {
    private static final String DRL = ".drl";
    private static final int DEEPEST = 8;

    private final Path rules;
    private final String book;

    public Folder(Path rules, String book) {
        this.rules = rules;
        this.book = book;
    }

    /** The files that count, by name with forward slashes, sorted. */
    private List<String> files() {
        List<String> files = all();
        files.removeAll(stoodInFor(files).keySet());
        return files;
    }

    /** The shared files whose place is taken, each with the book's own file. */
    private static Map<String, String> stoodInFor(List<String> files) {
        Map<String, String> own = new HashMap<>();
        files.stream()
                .filter(file -> !Table.isShared(file) && isStaged(file))
                .forEach(file -> own.put(place(file), file));
        Map<String, String> stoodInFor = new TreeMap<>();
        for (String file : files) {
            String instead = own.get(place(file));
            if (Table.isShared(file) && isStaged(file) && instead != null) {
                stoodInFor.put(file, instead);
            }
        }
        return stoodInFor;
    }

    private static boolean isStaged(String file) {
        return file.split("/").length > 2 && (Table.isTable(file) || file.endsWith(DRL));
    }

    /** Stage and name, under which a table, or rules, are the same in the book and in what is shared. */
    private static String place(String file) {
        return Table.baseName(file.substring(file.indexOf('/') + 1));
    }

    /** Whether it is a folder without links, which could lead anywhere and are not followed; else they are among the findings. */
    public boolean isWithoutLinks(Findings findings) {
        List<Path> links = new ArrayList<>();
        for (String part : List.of(book, BookReader.SHARED)) {
            Path folder = rules.resolve(part);
            if (Files.isSymbolicLink(folder)) {
                links.add(folder);
            } else if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
                    found.filter(path -> Files.isSymbolicLink(path) && isRead(name(path.toString())))
                            .forEach(links::add);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        links.stream()
                .sorted()
                .forEach(link -> findings.error(
                        Code.MISPLACED_FILE,
                        relative(link),
                        null,
                        Files.exists(link) ? "a link" : "a link to nothing",
                        "the file or folder itself"));
        return links.isEmpty();
    }

    private String relative(Path path) {
        return rules.relativize(path).toString().replace('\\', '/');
    }

    /** What programs leave beside the files that are open is none of them. */
    private static boolean isRead(String name) {
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    private List<String> all() {
        List<String> files = new ArrayList<>();
        for (String part : List.of(book, BookReader.SHARED)) {
            Path folder = rules.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
                    found.filter(Files::isRegularFile)
                            .map(this::relative)
                            .filter(file -> isRead(name(file)))
                            .forEach(files::add);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        files.sort(null);
        return files;
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The folder a file stands in, which is its stage. */
    private static String stage(String file) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        return folder.substring(folder.indexOf('/') + 1);
    }

    /**
     * The tables that count.
     *
     * @param drafts of those of which at least the columns can be understood
     * @param unread the files of the others
     */
    public record Tables(List<TableDraft> drafts, List<String> unread) {}

    /**
     * Reads the tables that count.
     *
     * @param terms the lists of terms that the book itself makes; a shared table that asks or says a term which is not among them is
     *     left out, with a note
     */
    public Tables tables(Vocabulary words, Set<String> terms, Findings findings) {
        stoodInFor(all())
                .forEach((shared, own) -> findings.note(
                        Code.STANDS_IN, own, null, "the book's own in place of " + shared, "it to differ"));
        Map<String, String> seen = new HashMap<>();
        Tables tables = new Tables(new ArrayList<>(), new ArrayList<>());
        for (String file : files()) {
            if (!Table.isTable(file)) {
                checkRead(file, findings);
                continue;
            }
            String twin = seen.putIfAbsent(Table.baseName(file), file);
            if (twin != null) {
                findings.error(
                        Code.MISPLACED_FILE, file, null, "the same table as " + name(twin), "either CSV or workbook");
            } else if (file.split("/").length != 3) {
                findings.error(Code.MISPLACED_FILE, file, null, "a table here", "tables in the folder of a stage");
                tables.unread().add(file);
            } else {
                read(file, words, terms, tables, findings);
            }
        }
        return tables;
    }

    private void read(String file, Vocabulary words, Set<String> terms, Tables tables, Findings findings) {
        Findings own = new Findings();
        Optional<TableDraft> draft = TableDraft.read(rules.resolve(file), file, stage(file), words, own);
        if (own.hasErrors() && Table.isShared(file)) {
            boolean isSound = Table.read(
                            rules.resolve(file), file, stage(file), words.withoutLists(terms), new Findings())
                    .isPresent();
            if (isSound) {
                own.sorted().stream()
                        .filter(Finding::isError)
                        .limit(1)
                        .forEach(why -> SharedTables.leftOut(why, findings));
                return;
            }
        }
        findings.addAll(own.sorted());
        draft.ifPresentOrElse(tables.drafts()::add, () -> tables.unread().add(file));
    }

    /** A file beside tables that is not read is most likely a table under a wrong name. */
    private static void checkRead(String file, Findings findings) {
        boolean beside = file.split("/").length > 2;
        if (beside && !file.endsWith(DRL) && !file.endsWith(".md")) {
            findings.error(
                    Code.MISPLACED_FILE,
                    file,
                    null,
                    "a file that is not read",
                    "tables as .drl.csv or .drl.xlsx, rules as .drl, notes as .md");
        }
    }

    public List<DrlFile> rules(Findings findings) {
        List<DrlFile> found = new ArrayList<>();
        for (String file : files()) {
            if (!file.endsWith(DRL)) {
                continue;
            }
            try {
                found.add(DrlFile.of(file, stage(file), Files.readString(rules.resolve(file))));
            } catch (IOException unreadable) {
                findings.error(Code.UNREADABLE_FILE, file, null, "a file that cannot be read", "DRL in UTF-8");
            }
        }
        return found;
    }
}
