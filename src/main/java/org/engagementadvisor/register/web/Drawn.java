package org.engagementadvisor.register.web;

import java.util.Locale;

/** Numbers as drawings take them. */
final class Drawn {
    private Drawn() {}

    /** At most two decimals, with a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
