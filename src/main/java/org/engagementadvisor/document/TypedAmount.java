package org.engagementadvisor.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money as people of any country type it: point or comma before the cents, and between thousands. Nobody types three
 * digits of cents, so that {@code 12.500} is twelve thousand five hundred.
 */
public final class TypedAmount {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9][0-9]{0,2}(?=([.,'’]))(\\1[0-9]{3}){1,3}((?!\\1)[.,][0-9]{1,2})?");
    private static final Pattern SIGN_OF_THOUSANDS = Pattern.compile("[.,'’](?=[0-9]{3}(?![0-9]))");

    private TypedAmount() {}

    /** Up to twelve digits and two of cents; empty if it is none. */
    public static Optional<BigDecimal> of(String typed) {
        var text = BLANKS.matcher(typed).replaceAll("");
        var number = GROUPED.matcher(text).matches()
                ? SIGN_OF_THOUSANDS.matcher(text).replaceAll("")
                : text;
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }
}
