package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTests {
    private static final String BOTH = "{\"id\":\"a\"}\n{\"id\":\"b\"}\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] packed(String text) {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return packed.toByteArray();
    }

    private static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int count(CustomerFile customers) throws IOException {
        int count = 0;
        while (customers.next() != null) {
            count++;
        }
        return count;
    }

    private static int count(Path file) throws IOException {
        try (var customers = CustomerFile.open(file)) {
            return count(customers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson.gz", "a.JSONL.GZ", "a.json.gz", "a.csv.gz"})
    void readsWhatTheNameInsideSays(String name) throws IOException {
        String text = name.contains("csv")
                ? "id\na\nb\n"
                : name.equals("a.json.gz") ? "[{\"id\":\"a\"},{\"id\":\"b\"}]" : BOTH;
        var file = file(name, packed(text));
        try (var customers = CustomerFile.open(file)) {
            assertThat(count(customers)).isEqualTo(2);
            assertThat(customers.position()).isEqualTo(Files.size(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gz", "a.xlsx.gz", "a.csv.gz.gz", ".gz"})
    void refusesOtherNamesInside(String name) throws IOException {
        var file = file(name, packed(BOTH));
        assertThatThrownBy(() -> CustomerFile.open(file)).isInstanceOf(UnsuitableFile.class);
    }

    @Test
    void readsPackedFilesThatWerePutBehindEachOther() throws IOException {
        assertThat(count(file("a.ndjson.gz", both(packed(BOTH), packed(BOTH))))).isEqualTo(4);
    }

    @Test
    void readsAPipeThatIsPacked() throws IOException {
        try (var customers = CustomerFile.of(new ByteArrayInputStream(packed(BOTH)), "standard input")) {
            assertThat(count(customers)).isEqualTo(2);
        }
    }

    @Test
    void saysThatAFileIsNotPacked() throws IOException {
        for (byte[] bytes : new byte[][] {BOTH.getBytes(StandardCharsets.UTF_8), {}, {0x1F, (byte) 0x8B}}) {
            var file = file("a.ndjson.gz", bytes);
            assertThatThrownBy(() -> CustomerFile.open(file))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage(
                            file + ": found bytes that gzip did not pack, expected a packed file, as the name says");
        }
    }

    @Test
    void saysThatAFileIsCutOffOrBrokenOrGoesOnAsAnother() throws IOException {
        byte[] long1 = new byte[300_000];
        new Random(1).nextBytes(long1);
        byte[] whole = packed(long1);
        byte[] broken = whole.clone();
        broken[whole.length - 6] ^= 1;
        for (byte[] bytes : new byte[][] {
            Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, whole.length / 2), broken, both(whole, long1)
        }) {
            var file = file("a.ndjson.gz", bytes);
            assertThatThrownBy(() -> count(file))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageMatching(
                            ".*a.ndjson.gz: found packed bytes that are broken or cut off after \\d+ bytes, unpacked,"
                                    + " expected a whole packed file");
        }
    }

    @Test
    void takesNoMoreOfAStrangerThanTheLimitUnpacked() throws IOException {
        long preset = Limit.IMPORT.most();
        Limit.IMPORT.set(1000);
        try (var customers = CustomerFile.named(new ByteArrayInputStream(packed("\n".repeat(1000))), "a.ndjson.gz")) {
            assertThat(count(customers)).isZero();
            assertThatThrownBy(() ->
                            CustomerFile.named(new ByteArrayInputStream(packed("\n".repeat(1001))), "a.ndjson.gz"))
                    .hasMessage(
                            "a.ndjson.gz: found more than 1000 bytes, unpacked, expected " + Limit.IMPORT.expected());
        } finally {
            Limit.IMPORT.set(preset);
        }
    }

    @Test
    void readsAdviceHereAndThereAndLeavesNothingBehind() throws IOException {
        var before = temporary();
        var file = file("a.ndjson.gz", packed("{\"customer\":\"a\"}\n{\"customer\":\"b\"}\n"));
        try (var advice = AdviceFile.open(file)) {
            var first = advice.next();
            assertThat(advice.next().customer()).isEqualTo("b");
            assertThat(advice.next()).isNull();
            assertThat(advice.again(first.place()).customer()).isEqualTo("a");
            assertThat(advice.name()).isEqualTo(file.toString());
        }
        var cut = file("b.ndjson.gz", Arrays.copyOf(packed(BOTH), 20));
        assertThatThrownBy(() -> AdviceFile.open(cut)).isInstanceOf(UnreadableFile.class);
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("advice.*\\.ndjson"))
                    .count();
        }
    }

    @Test
    void packsWhatIsWrittenToSuchAName() throws IOException {
        var place = folder.resolve("out.csv.gz");
        try (var file = WholeFile.at(place)) {
            file.bytes().write(BOTH.getBytes(StandardCharsets.UTF_8));
            file.keep();
        }
        byte[] first = Files.readAllBytes(place);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(first))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(BOTH);
        }
        try (var file = WholeFile.at(place)) {
            file.bytes().write(BOTH.getBytes(StandardCharsets.UTF_8));
            file.keep();
        }
        assertThat(Files.readAllBytes(place)).isEqualTo(first);
    }
}
