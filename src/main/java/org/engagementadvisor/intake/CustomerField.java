package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Business.Channel;
import org.engagementadvisor.customer.Customer.SalesBlock;
import org.engagementadvisor.customer.Customer.TradingStatus;
import org.engagementadvisor.customer.CustomerDraft;
import org.engagementadvisor.customer.Word;
import org.engagementadvisor.document.Flags;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** What a mapping can say of the customer itself, by the names that the customer's JSON uses. */
enum CustomerField {
    /** Which customer it is; in the customers file only. */
    ID("id", Kind.TEXT),
    NAME("name", Kind.TEXT),
    GROUP("group", Kind.TEXT),
    INDUSTRY("industry", Kind.TEXT),
    COUNTRY("country", Kind.TEXT),
    REGION("region", Kind.TEXT),
    ACCOUNT_MANAGER("accountManager", Kind.TEXT),
    CUSTOMER_NUMBER("customerNumber", Kind.TEXT),
    FIRST_ORDER("firstOrder", Kind.DATE),
    TRADING_STATUS("tradingStatus", Kind.WORD),
    MERGED_INTO("mergedInto", Kind.TEXT),
    SALES_BLOCK("salesBlock", Kind.WORD),
    EMPLOYEES("employees", Kind.WHOLE),
    OWN_TURNOVER("ownTurnover", Kind.NUMBER),
    OWN_GROWTH("ownGrowth", Kind.NUMBER),
    ORGANISATION("organisation", Kind.TEXT),
    BUYS_THROUGH("buysThrough", Kind.WORD),
    PARTNER("partner", Kind.TEXT),
    RESELLS("resells", Kind.YES_NO),
    FULL_SERVICE("fullService", Kind.YES_NO),
    OPINION_LEADER("opinionLeader", Kind.YES_NO),
    INFLUENCE_REACH("influenceReach", Kind.WHOLE);

    private final String word;
    private final Kind kind;

    CustomerField(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    private Word[] words() {
        return switch (this) {
            case TRADING_STATUS -> TradingStatus.values();
            case SALES_BLOCK -> SalesBlock.values();
            case BUYS_THROUGH -> Channel.values();
            default -> new Word[0];
        };
    }

    /** As the mapping calls it. */
    @Override
    public String toString() {
        return word;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.WHOLE;
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    String expected() {
        return kind == Kind.WORD
                ? "one of "
                        + Quote.listed(Arrays.stream(words()).map(Word::word).toList())
                : kind.expected;
    }

    /** What the text means, null if it cannot be read. */
    @Nullable
    Object read(String text, NumberStyle.Reader numbers, DateForms dates) {
        return switch (kind) {
            case TEXT -> text;
            case DATE -> dates.read(text);
            case NUMBER -> exact(numbers.read(text));
            case WHOLE -> whole(numbers.read(text));
            case YES_NO -> Flags.read(text).orElse(null);
            case WORD ->
                Arrays.stream(words())
                        .filter(known -> known.word().equals(text))
                        .findFirst()
                        .orElse(null);
        };
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
        return number == null ? null : Money.plain(number);
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return null;
        }
        return number.stripTrailingZeros().scale() > 0 ? null : Integer.valueOf(number.intValue());
    }

    /** Writes what was read into the draft. */
    static void write(Map<CustomerField, Object> values, CustomerDraft draft) {
        draft.name = (String) values.get(NAME);
        draft.group = (String) values.get(GROUP);
        draft.industry = (String) values.get(INDUSTRY);
        draft.country = (String) values.get(COUNTRY);
        draft.region = (String) values.get(REGION);
        draft.accountManager = (String) values.get(ACCOUNT_MANAGER);
        draft.customerNumber = (String) values.get(CUSTOMER_NUMBER);
        draft.firstOrder = (LocalDate) values.get(FIRST_ORDER);
        draft.tradingStatus = (TradingStatus) values.get(TRADING_STATUS);
        draft.mergedInto = (String) values.get(MERGED_INTO);
        draft.salesBlock = (SalesBlock) values.get(SALES_BLOCK);
        draft.employees = (Integer) values.get(EMPLOYEES);
        draft.ownTurnover = (BigDecimal) values.get(OWN_TURNOVER);
        draft.ownGrowth = (BigDecimal) values.get(OWN_GROWTH);
        draft.business = business(values);
    }

    private static @Nullable Business business(Map<CustomerField, Object> values) {
        var business = new Business(
                (String) values.get(ORGANISATION),
                (Channel) values.get(BUYS_THROUGH),
                (String) values.get(PARTNER),
                (Boolean) values.get(RESELLS),
                (Boolean) values.get(FULL_SERVICE),
                (Boolean) values.get(OPINION_LEADER),
                (Integer) values.get(INFLUENCE_REACH));
        return business.equals(NO_BUSINESS) ? null : business;
    }

    private static final Business NO_BUSINESS = new Business(null, null, null, null, null, null, null);

    private enum Kind {
        TEXT("a text of 1 to 200 characters on one line"),
        DATE("a date as the mapping writes it"),
        NUMBER("a number in the range of its field"),
        WHOLE("a whole number in the range of its field"),
        YES_NO(Flags.EXPECTED),
        WORD("");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }
    }
}
