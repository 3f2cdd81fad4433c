package org.engagementadvisor.release;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Tells whether two documents of JSON, written by one writer, are equal but for some members with one value each. It looks
 * at bytes alone, so that documents that say the same need not be read.
 */
final class AlikeBytes {
    private static final int LONGEST_VALUE = 300;

    private final List<byte[]> keys;

    /** Members of these names do not count. */
    AlikeBytes(List<String> ignored) {
        keys = ignored.stream()
                .map(name -> ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    boolean alike(byte[] one, byte[] other) {
        int at = 0;
        int beside = 0;
        while (true) {
            int same = Arrays.mismatch(one, at, one.length, other, beside, other.length);
            if (same < 0) {
                return true;
            }
            int value = valueBefore(one, at + same);
            if (value < at) {
                return false;
            }
            beside = endOfValue(other, value - at + beside);
            at = endOfValue(one, value);
        }
    }

    /** Where the value of an ignored member begins, in which or at whose end that place is; -1 if it is in none. */
    private int valueBefore(byte[] json, int place) {
        for (int at = place; at > 0 && place - at < LONGEST_VALUE; at--) {
            if (json[at - 1] == ':') {
                int value = at;
                if (keys.stream().anyMatch(key -> endsWith(json, value, key)) && endOfValue(json, value) >= place) {
                    return value;
                }
            }
        }
        return -1;
    }

    /** A quote inside a text has a backslash before it, so what looks like a member is one. */
    private static boolean endsWith(byte[] json, int end, byte[] key) {
        int start = end - key.length;
        return start >= 0 && Arrays.equals(json, start, end, key, 0, key.length);
    }

    private static int endOfValue(byte[] json, int value) {
        int at = value;
        boolean isText = at < json.length && json[at] == '"';
        if (!isText) {
            while (at < json.length && json[at] != ',' && json[at] != '}') {
                at++;
            }
            return at;
        }
        for (at++; at < json.length && json[at] != '"'; at++) {
            at += json[at] == '\\' ? 1 : 0;
        }
        return Math.min(at + 1, json.length);
    }
}
