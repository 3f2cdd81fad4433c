package org.engagementadvisor.rules.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;

/**
 * Writes numbers just as one of Java's formats does, half rounded away from zero. Unlike those it is immutable, so that one
 * serves a rule book for good: making and using theirs took longer than finding the rows that speak of a number.
 */
final class Numerals {
    private static final char CURRENCY = '\u00a4';

    /** The digits of the greatest {@code long}. */
    private static final int LONGEST = 19;

    private final String before;
    private final String after;
    private final String minusBefore;
    private final String minusAfter;
    private final String point;
    private final char separator;
    private final int group;
    private final char zero;
    private final int shift;
    private final int least;
    private final int most;

    private Numerals(DecimalFormat format) {
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        boolean money = format.toPattern().indexOf(CURRENCY) >= 0;
        before = format.getPositivePrefix();
        after = format.getPositiveSuffix();
        minusBefore = format.getNegativePrefix();
        minusAfter = format.getNegativeSuffix();
        point = String.valueOf(money ? symbols.getMonetaryDecimalSeparator() : symbols.getDecimalSeparator());
        separator = money ? symbols.getMonetaryGroupingSeparator() : symbols.getGroupingSeparator();
        group = format.isGroupingUsed() ? format.getGroupingSize() : 0;
        zero = symbols.getZeroDigit();
        shift = Integer.toString(format.getMultiplier()).length() - 1;
        least = format.getMinimumFractionDigits();
        most = format.getMaximumFractionDigits();
    }

    /** As that format writes them, with so many digits after the point. */
    static Numerals like(NumberFormat format, int least, int most) {
        DecimalFormat own = (DecimalFormat) format.clone();
        own.setMinimumFractionDigits(least);
        own.setMaximumFractionDigits(most);
        return new Numerals(own);
    }

    String of(BigDecimal number) {
        boolean minus = number.signum() < 0;
        String digits = digits(number);
        int whole = digits.length() - most;
        int end = digits.length();
        while (end > whole + least && digits.charAt(end - 1) == '0') {
            end--;
        }
        StringBuilder text = new StringBuilder(digits.length() + whole / 2 + before.length() + after.length() + 2);
        text.append(minus ? minusBefore : before);
        for (int at = 0; at < end; at++) {
            if (at == whole) {
                text.append(point);
            } else if (at > 0 && at < whole && group > 0 && (whole - at) % group == 0) {
                text.append(separator);
            }
            text.append((char) (digits.charAt(at) - '0' + zero));
        }
        return text.append(minus ? minusAfter : after).toString();
    }

    /** All digits without sign and point, at least one of them before the point. */
    private String digits(BigDecimal number) {
        BigDecimal units = number.scaleByPowerOfTen(shift + most).setScale(0, RoundingMode.HALF_UP);
        String digits = units.precision() < LONGEST
                ? Long.toString(Math.abs(units.longValue()))
                : units.unscaledValue().abs().toString();
        int missing = most + 1 - digits.length();
        return missing > 0 ? "0".repeat(missing) + digits : digits;
    }
}
