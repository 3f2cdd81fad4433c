package org.engagementadvisor.rules.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.engagementadvisor.rules.table.Fact;

/** Amounts, shares and numbers of a book's locale and currency, in three degrees of exactness; for any number of threads. */
final class Figures {
    private static final int CENTS = 2;

    /** Digits after the point by which a value is told apart from a bound that it has nearly reached. */
    private static final int CLOSE = 4;

    /** From that amount on, nobody speaks of cents; of an amount a year, or in 12 months, nobody does at all. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** As many digits of an amount a year as people say. */
    private static final MathContext SAID = new MathContext(3, RoundingMode.HALF_UP);

    /** From there on, nobody says what comes after the point, of a number or of a percentage. */
    private static final BigDecimal SAID_WHOLE = BigDecimal.TEN;

    private final Numerals money;
    private final Numerals moneyWithCents;
    private final Numerals percent;
    private final Numerals wholePercent;
    private final Numerals closePercent;
    private final Numerals number;
    private final Numerals tenths;
    private final Numerals wholeNumber;
    private final Numerals closeNumber;

    Figures(Locale locale, Currency currency) {
        NumberFormat amount = NumberFormat.getCurrencyInstance(locale);
        amount.setCurrency(currency);
        money = Numerals.like(amount, 0, 0);
        moneyWithCents = Numerals.like(amount, CENTS, CENTS);
        NumberFormat share = NumberFormat.getPercentInstance(locale);
        percent = Numerals.like(share, 0, 1);
        wholePercent = Numerals.like(share, 0, 0);
        closePercent = Numerals.like(share, 0, CLOSE);
        NumberFormat plain = NumberFormat.getNumberInstance(locale);
        number = Numerals.like(plain, 0, CENTS);
        tenths = Numerals.like(plain, 0, 1);
        wholeNumber = Numerals.like(plain, 0, 0);
        closeNumber = Numerals.like(plain, 0, CLOSE);
    }

    /** As it stands beside its label. */
    String told(Fact fact, BigDecimal figure) {
        return switch (fact.type()) {
            case MONEY -> fact.unit().isEmpty() ? money(figure) : money(figure, BigDecimal.ONE);
            case RATIO -> percent.of(figure);
            default -> number.of(figure);
        };
    }

    /** As it is said in a sentence: “about 455,000”. An amount that is of no period, such as a price, is told to the unit. */
    String spoken(Fact fact, BigDecimal figure) {
        return switch (fact.type()) {
            case MONEY -> fact.unit().isEmpty() ? money(figure) : spokenMoney(figure);
            case RATIO -> spokenShare(figure);
            default -> (figure.abs().compareTo(SAID_WHOLE) < 0 ? tenths : wholeNumber).of(figure);
        };
    }

    /** As nearly as the cells of a table may be. */
    String close(Fact fact, BigDecimal figure) {
        return switch (fact.type()) {
            case MONEY -> moneyWithCents.of(figure);
            case RATIO -> closePercent.of(figure);
            default -> closeNumber.of(figure);
        };
    }

    String spokenMoney(BigDecimal amount) {
        return money(amount.round(SAID), BigDecimal.ONE);
    }

    /** Nearly all is not all. */
    private String spokenShare(BigDecimal share) {
        boolean whole = share.abs().scaleByPowerOfTen(2).compareTo(SAID_WHOLE) >= 0;
        boolean seemsAll = share.compareTo(BigDecimal.ONE) != 0
                && share.setScale(2, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) == 0;
        return (whole && !seemsAll ? wholePercent : percent).of(share);
    }

    /** Whole from a hundred on. */
    String money(BigDecimal amount) {
        return money(amount, WHOLE);
    }

    String number(BigDecimal value) {
        return number.of(value);
    }

    String percent(BigDecimal ratio) {
        return percent.of(ratio);
    }

    private String money(BigDecimal amount, BigDecimal wholeFrom) {
        boolean whole = amount.abs().compareTo(wholeFrom) >= 0
                || amount.scale() <= 0
                || amount.stripTrailingZeros().scale() <= 0;
        return (whole ? money : moneyWithCents).of(amount);
    }
}
