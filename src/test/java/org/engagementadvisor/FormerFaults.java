package org.engagementadvisor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What once hurt, in small and by the kind of file it came in: where breaking input begins, beside what is sound. What was
 * only a part of a file is among the odd texts of {@link Mutations}.
 */
public final class FormerFaults {
    private static final String TURNING = "\u001b[31mA\u009b\u202eB\u2066";
    private static final String UNKNOWN =
            "{\"id\":\"u\",\"areas\":{" + many(300, "\"z%1$d\":{\"turnover\":1}", ",") + "}}";
    private static final String MERGED = "<mergeCell ref=\"A1:XFD1048576\"/>";

    private FormerFaults() {}

    private static String many(int count, String pattern, String between) {
        return IntStream.range(0, count)
                .mapToObj(pattern::formatted)
                .reduce((all, next) -> all + between + next)
                .orElseThrow();
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Customers, each the text of an object of JSON. */
    public static List<String> customers() {
        var areas = "{\"name\":\"P%1$d\",\"areas\":[\"bread\",\"milk\"],\"limit\":%1$d}";
        return List.of(
                // 4.2: tables judge each of a list for each area
                "{\"id\":\"p\",\"areas\":{\"bread\":{},\"milk\":{}},\"projects\":[" + many(100, areas, ",") + "]}",
                "{\"id\":\"r\",\"priceRequests\":[" + many(100, "{\"areas\":[\"bread\",\"milk\"]}", ",") + "]}",
                // 4.13, 4.19
                "{\"id\":\"c\",\"name\":\"Ann\\n\\u001b[31m\\u009b\\u202erank 1: B\"}",
                "{\"id\":\"f\",\"name\":\"\\n＝1+1\",\"accountManager\":\"x;=1+1\"}",
                UNKNOWN, // 4.17
                "{\"id\":\"a\",\"name\":\"again\"}", // 5.1
                "{\"id\":\"\",\"areas\":5}"); // 5.4
    }

    public static List<byte[]> lines() {
        var all = new ArrayList<>(bytes(
                String.join("\n", customers()),
                many(200, "no customer %1$d", "\n"), // 4.17
                "{\"id\":\"é\"}\r\n{\"id\":\"e\"}\r")); // 4.22
        customers().forEach(customer -> all.addAll(bytes("{\"id\":\"a\"}\n" + customer + "\n{\"id\":\"z\"}\n")));
        return all;
    }

    public static List<byte[]> list() {
        return bytes("[" + String.join(",", customers()) + "]", "[{\"id\":\"A\"},{\"id\":\"A\"}]", UNKNOWN);
    }

    /** Of a CSV file with a header: 4.13, 4.19, 4.20 and 4.22. */
    public static List<byte[]> csv(String sound) {
        var header = sound.substring(0, sound.indexOf('\n') + 1);
        var last = sound.stripTrailing().substring(sound.stripTrailing().lastIndexOf('\n') + 1);
        return bytes(
                sound.replaceFirst("a", TURNING),
                sound + "\"\n=1+1\",＝1,x;=1+1\n",
                sound + "\"" + "x".repeat(20_000) + "\"\n" + last,
                sound + "y,".repeat(500) + "\n" + last,
                header.strip() + many(500, ",more %1$d", "") + "\n" + last,
                header + (last + "\n").repeat(500),
                sound.replace("\n", "\r\n"),
                sound.replaceFirst("a", "é"));
    }

    public static List<byte[]> tables(String sound) {
        var all = new ArrayList<>(csv(sound));
        all.addAll(bytes(
                sound.replace("regulars", "farmimg"), // 4.9
                sound + many(300, "X-%1$d,term %1$d,segment %1$d\n", ""))); // 4.17
        return all;
    }

    /** Rules that call what they may not, or do not come to an end: 4.5. */
    public static List<byte[]> drl(String sound) {
        return bytes(
                sound.replace("when", "salience (java.nio.file.Files.list(null) == null ? 1 : 2) when"),
                sound.replace("then", "then while (true) { }"),
                sound.replace("then", "then update($c);"),
                sound.replace("value(", "eval(System.exit(0)) && value("),
                sound.replace("organisation", "organisatoin"));
    }

    /** Of a sound workbook: 4.10 and 4.14. */
    public static List<byte[]> workbooks(byte[] sound) {
        var sheet = "xl/worksheets/sheet1.xml";
        var row = "<row>" + "<c><v>1</v></c>".repeat(50) + "</row>";
        var hidden = "<sheet name=\"Hidden\" sheetId=\"9\" state=\"veryHidden\" r:id=\"rId9\"/>";
        return List.of(
                Mutations.with(
                        sound,
                        sheet,
                        "</sheetData>",
                        "</sheetData><mergeCells>" + MERGED.repeat(100) + "</mergeCells>"),
                Mutations.with(sound, sheet, "</sheetData>", row.repeat(300) + "</sheetData>"),
                Mutations.with(sound, sheet, "</sheetData>", "<row r=\"3\"/><row r=\"3\"/></sheetData>"),
                Mutations.with(sound, "xl/sharedStrings.xml", "</sst>", "<si><t/></si>".repeat(5_000) + "</sst>"),
                Mutations.with(sound, "xl/workbook.xml", "<sheets>", "<sheets>" + hidden),
                Mutations.with(sound, "xl/vbaProject.bin", "", "macro"),
                Mutations.with(
                        sound,
                        "xl/externalLinks/externalLink1.xml",
                        "",
                        "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"));
    }

    /** Of any YAML: 4.13, 4.17, 4.18 and 4.22. */
    public static List<byte[]> yaml(String sound) {
        return bytes(
                sound.replaceFirst(": ", ": &Amount "),
                sound + "again: {a: &Amount b, c: *Amount}\n",
                sound.replaceFirst(": ([\\w-]+)", ": *Amount"),
                sound.replaceFirst(": ([\\w-]+)", ": \"\\\\u001b[31m\\\\u009b\\\\u202e\""),
                sound + "\"\\u202e\\n\": 1\n",
                sound + many(300, "unknown %1$d: {a: *Amount}\n", ""),
                sound.replace("\n", "\r\n"));
    }

    public static List<byte[]> mappings(String sound) {
        var all = new ArrayList<>(yaml(sound));
        all.addAll(bytes(
                sound.replace("amount: net", "amount: *Amount"),
                sound.replace("lines.csv}", "lines.csv, customers: lines.csv}") + "customers: {id: who}\n", // 5.5
                sound.replace("lines.csv", "../lines.csv"),
                sound.replace("lines.csv", "\"li\\u202enes\\n.csv\"")));
        return all;
    }

    /** What stood behind the question mark of a request: 4.16 and 5.3. */
    public static List<String> queries() {
        return List.of(
                "%",
                "asOf=%zz",
                "asOf=%C0%AF",
                "a=b&".repeat(1_100),
                "asOf=%2B999999999-12-31",
                "asOf=",
                "asOf=2026-01-31&asOf=2026-02-01",
                "strategy=zzz");
    }

    /** What stood in the head of a request: 4.21 and 5.2. */
    public static List<String> headers() {
        return List.of(
                "Content-Encoding: gzip",
                "Accept-Language: tlh, x;q=0.1",
                "Host: evil.example",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue");
    }
}
