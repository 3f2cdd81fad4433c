package org.engagementadvisor.intake;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An export that can be read: one file, or several with the same columns by name, as rows of {@code line, c1, c2, …} that are numbered
 * through from 1.
 */
final class Export {
    private static final Pattern COLUMN = Pattern.compile("\\bc[0-9]+\\b");

    private final ExportFile file;
    private final List<ExportPart> parts;
    private final List<Column> columns;
    private final NumberStyle numbers;
    private final List<String> numbersReadAs;
    private final List<Joined> joined;

    private Export(
            ExportFile file,
            List<ExportPart> parts,
            List<Column> columns,
            NumberStyle numbers,
            List<String> numbersReadAs,
            List<Joined> joined) {
        this.file = file;
        this.parts = parts;
        this.columns = columns;
        this.numbers = numbers;
        this.numbersReadAs = List.copyOf(numbersReadAs);
        this.joined = List.copyOf(joined);
    }

    static Export of(ExportFile file, List<ExportPart> parts) {
        return new Export(file, List.copyOf(parts), Column.of(parts), NumberStyle.PLAIN, List.of(), List.of());
    }

    /** The same, with its numbers written so, and what people are told of that. */
    Export with(NumberStyle style, List<String> readAs) {
        return new Export(file, parts, columns, style, readAs, joined);
    }

    /** The same, with the columns of other files beside each row. */
    Export with(List<Joined> others) {
        return new Export(file, parts, columns, numbers, numbersReadAs, others);
    }

    List<Joined> joined() {
        return joined;
    }

    ExportFile file() {
        return file;
    }

    /** How its files were understood. */
    List<ReadAs> readAs() {
        return parts.stream().map(part -> part.readAs().and(numbersReadAs)).toList();
    }

    List<ExportPart> parts() {
        return parts;
    }

    /** How its numbers are written. */
    NumberStyle numbers() {
        return numbers;
    }

    /** Its dates as these patterns have them; sheets and Parquet have days that are no text, too. */
    DateForms dates(DateForms said) {
        return file.isText() ? said : said.and(DateForms.TYPED);
    }

    /** The same with the columns that the SQL names, and the keys of what is joined, in tables of the database. */
    Export taken(Database database, String sql) throws SQLException {
        // A text of the mapping that looks like a column costs no more than reading it.
        var named = COLUMN.matcher(sql).results().map(MatchResult::group).collect(toSet());
        joined.forEach(one -> one.join().by().keySet().forEach(ours -> named.add(column(ours))));
        var taken = new ArrayList<ExportPart>();
        for (int i = 0; i < parts.size(); i++) {
            var wanted = new HashSet<String>();
            for (int c = 0; c < columns.size(); c++) {
                if (named.contains("c" + (c + 1))) {
                    wanted.add("p" + columns.get(c).at().get(i));
                }
            }
            taken.add(parts.get(i).taken(database, "rows_" + (i + 1), wanted));
        }
        return new Export(file, taken, columns, numbers, numbersReadAs, joined);
    }

    String name() {
        return file.path();
    }

    /** Its own columns, then those of the files beside it. */
    List<String> columns() {
        return Stream.concat(columns.stream().map(Column::name), joined.stream().flatMap(one -> one.columns().stream()))
                .toList();
    }

    /** Rows that are so badly written that nothing of them is used. */
    long rejected() {
        return parts.stream().mapToLong(ExportPart::rejected).sum();
    }

    long rows() {
        return parts.stream().mapToLong(ExportPart::rows).sum();
    }

    /** Where a reader finds these rows, such as {@code 7}, or {@code lines-2.csv:7} where there are several files. */
    Map<Long, Place> placesOf(Collection<Long> rowNumbers) throws IOException {
        var places = new TreeMap<Long, Place>();
        long before = 0;
        for (var part : parts) {
            long first = before;
            long last = before + part.rows();
            var ours = rowNumbers.stream()
                    .filter(row -> row > first && row <= last)
                    .map(row -> row - first)
                    .toList();
            var file = parts.size() == 1 ? null : part.name();
            part.linesOf(ours).forEach((row, line) -> places.put(first + row, new Place(file, line)));
            before = last;
        }
        return places;
    }

    /** A line of a file, which is named where there are several. */
    record Place(@Nullable String file, long line) {}

    /** The SQL column, null if the files have no column of that name or one has more than one. */
    @Nullable
    String column(String name) {
        int at = columns().indexOf(name);
        return at < 0 || columns().lastIndexOf(name) != at ? null : "c" + (at + 1);
    }

    /** Its own. */
    List<String> sqlColumns() {
        return IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "c" + i).toList();
    }

    /** What a column holds as text; moments are written by the pattern, so that it can read them again. */
    String text(String column, DateForms dates) {
        var type = type(column);
        if (type.equals(ExportPart.TEXT)) {
            return column;
        }
        return isDay(type) ? dates.written(column) : "CAST(" + column + " AS VARCHAR)";
    }

    boolean isDay(String type) {
        return type.equals("DATE") || type.startsWith("TIMESTAMP");
    }

    boolean isNumeric(String type) {
        return type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*");
    }

    String type(String column) {
        int at = Integer.parseInt(column.substring(1)) - 1 - columns.size();
        if (at < 0) {
            return columns.get(at + columns.size()).type();
        }
        for (var one : joined) {
            int width = one.export().columns().size();
            if (at < width) {
                return one.export().type("c" + (at + 1));
            }
            at -= width;
        }
        throw new IllegalArgumentException(column);
    }

    /** All rows, with those of the files beside them, of which {@code joined_1 …} are the rows, null where there is none. */
    String rowsSql() {
        if (joined.isEmpty()) {
            return ownRowsSql();
        }
        var selected = new StringBuilder("SELECT own.*");
        var from = new StringBuilder(" FROM (" + ownRowsSql() + ") AS own");
        int before = columns.size();
        for (int j = 1; j <= joined.size(); j++) {
            var join = joined.get(j - 1).join();
            var other = joined.get(j - 1).export();
            selected.append(", j").append(j).append(".line AS joined_").append(j);
            for (int c = 1; c <= other.columns().size(); c++) {
                selected.append(", j" + j + ".c" + c + " AS c" + (before + c));
            }
            before += other.columns().size();
            int number = j;
            var keys = new ArrayList<String>();
            join.by()
                    .forEach((ours, theirs) -> keys.add(
                            join.key(reference(ours)) + " = " + join.key("j" + number + "." + other.column(theirs))));
            from.append(" LEFT JOIN (" + other.rowsSql() + ") AS j" + j + " ON " + String.join(" AND ", keys));
        }
        return selected.append(from).toString();
    }

    /** A column as the join knows it that makes these rows. */
    private String reference(String name) {
        int at = Integer.parseInt(String.valueOf(column(name)).substring(1)) - columns.size();
        if (at <= 0) {
            return "own." + column(name);
        }
        int number = 1;
        for (var one : joined) {
            int width = one.export().columns().size();
            if (at <= width) {
                break;
            }
            at -= width;
            number++;
        }
        return "j" + number + ".c" + at;
    }

    private String ownRowsSql() {
        var all = new ArrayList<String>();
        long before = 0;
        for (int i = 0; i < parts.size(); i++) {
            var one = new StringBuilder("SELECT line + " + before + " AS line");
            for (int c = 0; c < columns.size(); c++) {
                one.append(", ").append(columns.get(c).in(i)).append(" AS c").append(c + 1);
            }
            all.add(one.append(" FROM (")
                    .append(parts.get(i).rowsSql())
                    .append(")")
                    .toString());
            before += parts.get(i).rows();
        }
        return String.join(" UNION ALL ", all);
    }

    /** A column of all files: where each has it (0: nowhere), and its type, text if they do not agree. */
    private record Column(String name, String type, List<Integer> at, List<String> types) {
        String in(int part) {
            int found = at.get(part);
            if (found == 0) {
                return "CAST(NULL AS " + type + ")";
            }
            return types.get(part).equals(type) ? "p" + found : "CAST(p" + found + " AS " + type + ")";
        }

        /** By name; a name that comes twice in a file is two columns. */
        static List<Column> of(List<ExportPart> parts) {
            var names = new ArrayList<String>();
            for (var part : parts) {
                var left = new ArrayList<>(names);
                part.columns().stream().filter(name -> !left.remove(name)).forEach(names::add);
            }
            var columns = new ArrayList<Column>();
            var seen = new ArrayList<String>();
            for (var name : names) {
                int earlier = (int) seen.stream().filter(name::equals).count();
                columns.add(of(name, earlier, parts));
                seen.add(name);
            }
            return columns;
        }

        private static Column of(String name, int earlier, List<ExportPart> parts) {
            var at = new ArrayList<Integer>();
            var types = new ArrayList<String>();
            for (var part : parts) {
                int found = IntStream.range(0, part.columns().size())
                        .filter(i -> part.columns().get(i).equals(name))
                        .skip(earlier)
                        .findFirst()
                        .orElse(-1);
                at.add(found + 1);
                types.add(found < 0 ? "" : part.types().get(found).toUpperCase(Locale.ROOT));
            }
            var different =
                    types.stream().filter(type -> !type.isEmpty()).distinct().toList();
            return new Column(name, different.size() == 1 ? different.get(0) : ExportPart.TEXT, at, types);
        }
    }
}
