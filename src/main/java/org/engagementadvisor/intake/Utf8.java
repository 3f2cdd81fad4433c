package org.engagementadvisor.intake;

/** Tells whether bytes that come one by one are UTF-8: shortest form, no surrogates, up to U+10FFFF. */
final class Utf8 {
    private int missing;
    private int low = 0x80;
    private int high = 0xBF;

    /** False if this byte cannot follow the ones before; the next byte then begins anew. */
    boolean accepts(int b) {
        if (missing == 0) {
            return begins(b);
        }
        boolean isWithin = b >= low && b <= high;
        low = 0x80;
        high = 0xBF;
        missing = isWithin ? missing - 1 : 0;
        return isWithin;
    }

    private boolean begins(int b) {
        if (b < 0x80) {
            return true;
        }
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }

    boolean isInside() {
        return missing > 0;
    }
}
