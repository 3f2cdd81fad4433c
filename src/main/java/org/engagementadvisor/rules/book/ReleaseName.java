package org.engagementadvisor.rules.book;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A short name for just what a rule book says: the same rules give the same name, however they are stored, and a changed figure,
 * term, text, label or order another. Places, kinds of files, and what tables say of themselves for people alone (question, owner,
 * source, remarks) do not count. What is added to a table or to the book counts unless it is left out here.
 */
public final class ReleaseName {
    private static final int LENGTH = 12;
    private static final String DECISION = "decision";
    private static final String ONE_PER = "one per";

    private static final JsonMapper ALL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule().addSerializer(new Amount()))
            .addMixIn(Book.class, OfBook.class)
            .addMixIn(Table.class, OfTable.class)
            .addMixIn(Row.class, OfRow.class)
            .addMixIn(Condition.class, OfCondition.class)
            .addMixIn(Column.Asks.class, OfColumn.class)
            .addMixIn(Column.Says.class, OfColumn.class)
            .build();

    private static final JsonMapper TABLES = ALL.rebuild()
            .addModule(new SimpleModule().addSerializer(new Named()))
            .build();

    private ReleaseName() {}

    /** The short name of a digest. */
    public static String of(String digest) {
        return digest.substring(0, LENGTH);
    }

    /** All 64 hexadecimal digits, which cannot be had for other rules by trying. */
    public static String digest(Book book, List<Table> tables, List<DrlFile> rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ALL.writeValueAsBytes(book));
            digest.update(TABLES.writeValueAsBytes(byPlace(tables)));
            digest.update(ALL.writeValueAsBytes(texts(rules)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** By the name that CSV and workbook share, the book's own or shared. */
    private static Map<String, Said> byPlace(List<Table> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> Table.baseName(table.place()),
                        table -> new Said(table, table.header(DECISION), table.header(ONE_PER)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, String> texts(List<DrlFile> rules) {
        return rules.stream()
                .collect(Collectors.toMap(
                        DrlFile::file, file -> file.text().replace("\r\n", "\n"), (one, other) -> one, TreeMap::new));
    }

    private record Said(Table table, String decision, String onePer) {}

    @JsonIgnoreProperties("tablesOnly")
    private interface OfBook {}

    @JsonIgnoreProperties({"file", "header"})
    private interface OfTable {}

    @JsonIgnoreProperties({"line", "remark"})
    private interface OfRow {}

    @JsonIgnoreProperties("cell")
    private interface OfCondition {}

    @JsonIgnoreProperties("index")
    private interface OfColumn {}

    /** Tables name the facts that the book declares: in braces, which no term may have, so that a fact is never taken for a term. */
    private static final class Named extends StdSerializer<Fact> {
        Named() {
            super(Fact.class);
        }

        @Override
        public void serialize(Fact fact, JsonGenerator json, SerializationContext context) {
            json.writeString("{" + fact.name() + "}");
        }
    }

    /** {@code 0.50} and {@code 0.5} are one. */
    private static final class Amount extends StdSerializer<BigDecimal> {
        Amount() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal amount, JsonGenerator json, SerializationContext context) {
            json.writeNumber(amount.stripTrailingZeros());
        }
    }
}
