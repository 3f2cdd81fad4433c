package org.engagementadvisor.rules.prove;

import java.util.Arrays;

/** Some of the classes into which a dimension falls, by their number. */
final class Classes {
    private final int size;
    private final long[] bits;

    private Classes(int size, long[] bits) {
        this.size = size;
        this.bits = bits;
    }

    static Classes none(int size) {
        return new Classes(size, new long[(size + 63) / 64]);
    }

    static Classes all(int size) {
        return range(size, 0, size);
    }

    /** Those from one number to below another. */
    static Classes range(int size, int from, int below) {
        Classes range = none(size);
        for (int each = from; each < below; each++) {
            range.bits[each >> 6] |= 1L << each;
        }
        return range;
    }

    Classes with(int number) {
        Classes more = new Classes(size, bits.clone());
        more.bits[number >> 6] |= 1L << number;
        return more;
    }

    Classes and(Classes other) {
        long[] both = bits.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other.bits[word];
        }
        return new Classes(size, both);
    }

    Classes or(Classes other) {
        long[] either = bits.clone();
        for (int word = 0; word < either.length; word++) {
            either[word] |= other.bits[word];
        }
        return new Classes(size, either);
    }

    Classes minus(Classes other) {
        long[] rest = bits.clone();
        for (int word = 0; word < rest.length; word++) {
            rest[word] &= ~other.bits[word];
        }
        return new Classes(size, rest);
    }

    /** Those below that number. */
    Classes below(int number) {
        return and(range(size, 0, number));
    }

    /** Those from that number on. */
    Classes from(int number) {
        return and(range(size, number, size));
    }

    boolean meets(Classes other) {
        for (int word = 0; word < bits.length; word++) {
            if ((bits[word] & other.bits[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean covers(Classes other) {
        for (int word = 0; word < bits.length; word++) {
            if ((other.bits[word] & ~bits[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean has(int number) {
        return (bits[number >> 6] & 1L << number) != 0;
    }

    boolean isEmpty() {
        return first() < 0;
    }

    /** The lowest number that both have; -1 if there is none. */
    int firstIn(Classes other) {
        for (int word = 0; word < bits.length; word++) {
            long both = bits[word] & other.bits[word];
            if (both != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(both);
            }
        }
        return -1;
    }

    /** The highest number that both have; -1 if there is none. */
    int lastIn(Classes other) {
        for (int word = bits.length - 1; word >= 0; word--) {
            long both = bits[word] & other.bits[word];
            if (both != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(both);
            }
        }
        return -1;
    }

    int first() {
        return firstIn(this);
    }

    int last() {
        return lastIn(this);
    }

    int count() {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    int[] numbers() {
        int[] numbers = new int[count()];
        int at = 0;
        for (int number = 0; at < numbers.length; number++) {
            if (has(number)) {
                numbers[at++] = number;
            }
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classes classes && Arrays.equals(bits, classes.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
