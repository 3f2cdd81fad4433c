package org.engagementadvisor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes bad input of good, the same for the same seed. */
public final class Mutations {
    /** What hurt once, or is known to hurt others, to be put in anywhere. */
    private static final List<String> ODD = List.of(
            "\0",
            "\u001b[31m",
            "\u009b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\u200b",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\"",
            "'",
            "`",
            "\\",
            "\\u0000",
            "\\ud800",
            "\ud83d\ude00",
            ",",
            ";",
            ":",
            "|",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "(",
            "$",
            "${x}",
            "{customer.name}",
            "#",
            "!",
            "!!int 5",
            "*Amount",
            "&a ",
            "<<: ",
            "? ",
            "%",
            "%00",
            "%zz",
            "%C0%AF",
            "=1+1",
            "x;=1+1",
            "＝1",
            "=cmd|' /C calc'!A0",
            "@",
            "+",
            "-",
            "--",
            "-1",
            "0",
            "-0",
            "00",
            "1e5",
            "1e99999999",
            "-1e-99999999",
            "0x7f",
            "1.000",
            "1,5",
            "500.000",
            "99999999999999999999999999",
            "9223372036854775808",
            "2147483648",
            "NaN",
            "Infinity",
            ".inf",
            ".nan",
            "null",
            "true",
            "false",
            "yes",
            "~",
            "unknown",
            "known",
            "a or unknown",
            "2026-02-30",
            "2026-01-31",
            "+999999999-12-31",
            "9999-12-31",
            "0000-01-01",
            "--02-29",
            "$param",
            "eval(1)",
            "*/",
            "end",
            "../../etc/passwd",
            "/etc/passwd",
            "file:///",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>",
            "&amp;",
            "<script>",
            "SELECT 1;",
            "'; DROP TABLE judged; --",
            "{\"id\":\"A\"}",
            "[".repeat(70),
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "x".repeat(10_000),
            "x".repeat(200_000),
            "- ".repeat(1_000),
            "9".repeat(5_000),
            ",".repeat(3_000),
            "zzz");

    private final Random random;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One to four changes of a good example, of which another one may be a part. */
    public byte[] of(byte[] sound, byte[] other) {
        var bytes = sound;
        for (int left = 1 + below(4); left > 0; left--) {
            bytes = changed(bytes, other);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, byte[] other) {
        int from = below(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + below(below(10) == 0 ? 2_000 : 12));
        var odd = ODD.get(below(ODD.size())).getBytes(StandardCharsets.UTF_8);
        return switch (below(8)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 3 -> joined(bytes, from, part(other), to);
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> joined(bytes, from, odd, to);
            default -> joined(bytes, from, odd, from);
        };
    }

    private byte[] flipped(byte[] bytes) {
        var flipped = bytes.clone();
        for (int left = 1 + below(3); left > 0 && bytes.length > 0; left--) {
            flipped[below(bytes.length)] ^= (byte) (1 << below(8));
        }
        return flipped;
    }

    private byte[] part(byte[] other) {
        int from = below(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + below(200)));
    }

    private static byte[] joined(byte[] bytes, int head, byte[] between, int tail) {
        var all = new ByteArrayOutputStream();
        all.write(bytes, 0, head);
        all.writeBytes(between);
        all.write(bytes, tail, bytes.length - tail);
        return all.toByteArray();
    }

    /** The same of one part of a zip; the others stay as they are. */
    public byte[] ofPart(byte[] zip) {
        var parts = parts(zip);
        var names = List.copyOf(parts.keySet());
        var chosen = names.get(below(names.size()));
        parts.put(chosen, of(parts.get(chosen), parts.get(names.get(below(names.size())))));
        return zip(parts);
    }

    /** A zip with another text in one of its parts, or with that as a part. */
    static byte[] with(byte[] zip, String part, String old, String other) {
        var parts = parts(zip);
        var text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        parts.put(part, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return parts;
    }
}
