package org.engagementadvisor.intake;

import org.engagementadvisor.document.Utf8;

/** Goes through bytes as UTF-8 and counts what speaks for it and what against. */
final class Utf8Count {
    private final Utf8 utf8 = new Utf8();
    private long wrong;
    private long longCharacters;

    /** False if this byte, 0 to 255, cannot follow the ones before. */
    boolean accepts(int b) {
        if (b < 0x80 && !utf8.isInside()) {
            return true;
        }
        if (!utf8.accepts(b)) {
            wrong++;
            return false;
        }
        longCharacters += utf8.isInside() ? 0 : 1;
        return true;
    }

    boolean isInside() {
        return utf8.isInside();
    }

    /** Whether there is as much that UTF-8 cannot be as there are characters that are more than a byte of it. */
    boolean isOtherThanUtf8() {
        return wrong > 0 && wrong >= longCharacters;
    }
}
