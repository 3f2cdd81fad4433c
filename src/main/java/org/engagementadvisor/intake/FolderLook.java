package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of a folder for whom nobody has written a mapping yet: their columns, and what stands in them. Files that cannot
 * be read are told, and the others looked at.
 */
public final class FolderLook implements AutoCloseable {
    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".parquet");

    private final Workspace workspace;
    private final Database database;
    private final List<LookedFile> files;
    private final List<Fault> unreadable;
    private final List<String> others;

    private FolderLook(
            Workspace workspace,
            Database database,
            List<LookedFile> files,
            List<Fault> unreadable,
            List<String> others) {
        this.workspace = workspace;
        this.database = database;
        this.files = List.copyOf(files);
        this.unreadable = List.copyOf(unreadable);
        this.others = List.copyOf(others);
    }

    /**
     * Looks at all files of a folder. Those of one name but for its digits, with the same columns, are one.
     *
     * @param together which names may be those of files that are one
     * @param datePatterns those that dates may be written in, of equally good ones the first counts
     */
    public static FolderLook at(
            Path folder, Path scratch, String memory, List<String> datePatterns, Predicate<String> together)
            throws IOException {
        var workspace = Workspace.in(scratch);
        Database database = null;
        try {
            var faults = new ArrayList<Fault>();
            var exports = new ArrayList<Export>();
            var others = new ArrayList<String>();
            var names = names(folder);
            for (var alike : AlikeFiles.of(names, together)) {
                if (ENDINGS.stream().noneMatch(alike.get(0).toLowerCase(Locale.ROOT)::endsWith)) {
                    others.addAll(alike);
                    continue;
                }
                var one = alike.size() == 1 ? null : AlikeFiles.opened(folder, alike, workspace.folder());
                if (one != null) {
                    exports.add(one);
                    continue;
                }
                for (var name : alike) {
                    exports.addAll(opened(folder, name, workspace.folder(), faults));
                }
            }
            var paths = exports.stream()
                    .flatMap(export -> export.parts().stream())
                    .map(ExportPart::path)
                    .toList();
            database = Database.in(workspace.folder(), paths, memory);
            var files = new ArrayList<LookedFile>();
            for (var export : exports) {
                looked(export, database, datePatterns, files, faults);
            }
            return new FolderLook(workspace, database, files, faults, others);
        } catch (SQLException failed) {
            closed(workspace, database);
            throw refused(folder.toString(), failed);
        } catch (IOException | RuntimeException failed) {
            closed(workspace, database);
            throw failed;
        }
    }

    private static void closed(Workspace workspace, @Nullable Database database) throws IOException {
        try (workspace) {
            if (database != null) {
                database.close();
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static IntakeRefused refused(String place, SQLException failed) {
        return new IntakeRefused(place, String.valueOf(failed.getMessage()), "exports that the database can work off");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith(".") && !name.startsWith("~$"))
                    .sorted()
                    .toList();
        }
    }

    /** A file, or each sheet of a workbook. */
    private static List<Export> opened(Path folder, String name, Path workspace, List<Fault> unreadable)
            throws IOException {
        var exports = new ArrayList<Export>();
        var sheets = new ArrayList<@Nullable String>();
        if (ExportFile.at(Place.of(name), name).isWorkbook()) {
            sheets.addAll(WorkbookFile.sheetsOf(folder.resolve(name)));
        }
        if (sheets.size() < 2) {
            sheets.clear();
            sheets.add(null);
        }
        for (var sheet : sheets) {
            var faults = new Faults();
            var export = opened(folder, name, sheet, workspace, faults);
            unreadable.addAll(faults.all());
            if (export != null) {
                exports.add(export);
            }
        }
        return exports;
    }

    private static @Nullable Export opened(
            Path folder, String name, @Nullable String sheet, Path workspace, Faults faults) throws IOException {
        var path = folder.resolve(name);
        if (Files.size(path) == 0) {
            faults.add(Place.of(name), "an empty file", "rows below a row with the names of the columns");
            return null;
        }
        int skipped = sheet == null ? TitleRows.in(path) : 0;
        var file = new ExportFile(Place.of(name), name, null, null, null, sheet, skipped);
        return new ExportFolder(folder, workspace, faults).open(file, ".");
    }

    private static void looked(
            Export opened, Database database, List<String> datePatterns, List<LookedFile> files, List<Fault> unreadable)
            throws SQLException {
        try {
            var export = Exports.described(opened, database);
            if (export.rows() == 0) {
                unreadable.add(new Fault(
                        Place.of(export.name()), "no row below the names of the columns", "rows, one for each thing"));
                return;
            }
            files.add(new FileLook(database, export, files.size(), datePatterns).look());
        } catch (IntakeRefused refused) {
            unreadable.addAll(refused.faults());
        }
    }

    /** Those that could be read and have a row, sorted by name. */
    public List<LookedFile> files() {
        return files;
    }

    /** What is wrong with the others. */
    public List<Fault> unreadable() {
        return unreadable;
    }

    /** Files that are of no kind that can be read, by their names. */
    public List<String> others() {
        return others;
    }

    /** How much of what stands in a column stands in another too, 0 to 1. */
    public double contained(LookedColumn part, LookedColumn whole) {
        return figure("SELECT COALESCE(AVG(CASE WHEN w.v IS NULL THEN 0 ELSE 1 END), 0) FROM (SELECT DISTINCT "
                + part.sql() + " AS v FROM " + part.table() + " WHERE " + part.sql()
                + " IS NOT NULL) AS p LEFT JOIN (SELECT DISTINCT " + whole.sql() + " AS v FROM " + whole.table()
                + ") AS w ON p.v = w.v");
    }

    /** In how many rows, of those with all three, one number is the product of two others to the cent, 0 to 1. */
    public double product(LookedColumn of, LookedColumn one, LookedColumn other) {
        var product = one.number() + " * " + other.number();
        return figure("SELECT COALESCE(AVG(CASE WHEN ABS(" + of.number() + " - " + product
                + ") <= 0.011 THEN 1 ELSE 0 END), 0) FROM " + of.table() + " WHERE " + of.number() + " - " + product
                + " IS NOT NULL AND line % " + of.step() + " = 0");
    }

    /** The last day in a column of dates, which it writes as it does for the most part; null if none can be read. */
    public @Nullable String lastDay(LookedColumn column) {
        var pattern = new DatePattern(column.datePatterns().get(0));
        return text("SELECT CAST(MAX(" + pattern.sql(column.sql()) + ") AS VARCHAR) FROM " + column.table());
    }

    /** What stands in a column of the rows, the most frequent first, with sums of the amount where there is one. */
    public List<LookedValue> values(LookedRows rows, LookedColumn column, int most, @Nullable LookedColumn amount) {
        var number = amount == null ? "NULL" : amount.number();
        var values = new ArrayList<LookedValue>();
        run(
                "SELECT " + column.sql() + ", COUNT(*), COALESCE(SUM(" + number + "), 0), COUNT(*) FILTER (WHERE "
                        + number
                        + " < 0), COUNT(*) FILTER (WHERE " + number + " > 0) FROM " + rows.sql() + " WHERE "
                        + column.sql()
                        + " IS NOT NULL GROUP BY 1 ORDER BY " + (amount == null ? "2" : "3") + " DESC, 1 LIMIT " + most,
                row -> {
                    values.add(new LookedValue(
                            row.getString(1), row.getLong(2), row.getBigDecimal(3), row.getLong(4), row.getLong(5)));
                });
        return values;
    }

    private double figure(String sql) {
        var figures = new ArrayList<Double>();
        run(sql, row -> figures.add(row.getDouble(1)));
        return figures.get(0);
    }

    private @Nullable String text(String sql) {
        var texts = new ArrayList<@Nullable String>();
        run(sql, row -> texts.add(row.getString(1)));
        return texts.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void run(String sql, Database.RowReader reader) {
        try {
            database.query(sql, reader);
        } catch (SQLException failed) {
            throw refused("the files", failed);
        }
    }

    @Override
    public void close() throws IOException {
        closed(workspace, database);
    }
}
