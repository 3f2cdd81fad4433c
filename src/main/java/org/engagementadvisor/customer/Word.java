package org.engagementadvisor.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A term of a set that is closed in every industry; documents and tables write it as {@link #word()}. */
public interface Word {
    /** The term in lower-case words, "dual source"; interned. */
    @JsonValue
    String word();

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').intern();
    }
}
