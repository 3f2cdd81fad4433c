package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Tests {
    @Test
    void leavesTheByteOrderMarkOut() {
        assertThat(Utf8.text(bytes(0xEF, 0xBB, 0xBF, 'a'))).contains("a");
        assertThat(Utf8.mark(bytes(0xEF, 0xBB, 0xBF, 'a'), 4)).isEqualTo(3);
        assertThat(Utf8.mark(bytes(0xEF, 0xBB), 2)).isZero();
    }

    @Test
    void tellsUtf16ByItsMark() {
        assertThat(Utf8.isUtf16(bytes(0xFE, 0xFF, 0, 'a'), 4)).isTrue();
        assertThat(Utf8.isUtf16(bytes(0xFF, 0xFE, 'a', 0), 4)).isTrue();
        assertThat(Utf8.isUtf16(bytes(0xEF, 0xBB, 0xBF), 3)).isFalse();
        assertThat(Utf8.isUtf16(bytes(0xFE), 1)).isFalse();
    }

    @Test
    void placesTheFirstWrongByte() {
        assertThat(Utf8.firstWrong("f", bytes('a', '\n', 0xC3, 0xA4, 0xFF, 'b')))
                .contains(new Place("f", 2, 3, ""));
        assertThat(Utf8.firstWrong("f", bytes('a', 0xC3))).contains(new Place("f", 1, 2, ""));
        assertThat(Utf8.firstWrong("f", bytes('a', 0xC3, 0xA4))).isEmpty();
    }

    /** The JDK's decoder is the other way to know. */
    @Test
    void agreesWithTheDecoderOnAnyBytes() {
        var random = new Random(8);
        int[] likely = {
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5
        };
        int sound = 0;
        for (int i = 0; i < 50_000; i++) {
            var some = new byte[1 + random.nextInt(5)];
            for (int j = 0; j < some.length; j++) {
                some[j] = (byte) likely[random.nextInt(likely.length)];
            }
            boolean decodes = Utf8.decoded(some).isPresent();
            sound += decodes ? 1 : 0;
            assertThat(Utf8.firstWrong("", some).isEmpty())
                    .as(() -> java.util.Arrays.toString(some))
                    .isEqualTo(decodes);
        }
        assertThat(sound).isBetween(1_000, 49_000);
    }

    private static byte[] bytes(int... all) {
        var bytes = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            bytes[i] = (byte) all[i];
        }
        return bytes;
    }
}
