package org.engagementadvisor.intake;

import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.Currencies.Rates;
import org.jspecify.annotations.Nullable;

/** Reads which currency is kept, and how others are converted. */
final class CurrencyReader {
    private static final String KEPT = "kept";

    private final Faults faults;
    private final FieldSourceReader sources;

    CurrencyReader(Faults faults) {
        this.faults = faults;
        this.sources = new FieldSourceReader(faults);
    }

    @Nullable
    Currencies currencies(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        var section = new Section(at, faults);
        var of = sources.source(section.need("of", "the column of the line's currency"), false);
        var keep = section.neededText("keep", "the currency that is kept, as the column calls it");
        var rates = rates(section.take("rates"));
        section.refuseOthers();
        return of == null || keep.isEmpty() ? null : new Currencies(at.place(), of, keep.get(), rates);
    }

    private @Nullable Rates rates(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        var section = new Section(at, faults);
        var currency = sources.source(section.need("currency", "the column of the currency"), false);
        var rate = sources.source(section.need("rate", "the column of what one unit is worth"), false);
        var from = sources.source(section.take("from"), true);
        boolean isOfKept = section.word("oneOf", List.of("currency", KEPT))
                .filter(KEPT::equals)
                .isPresent();
        var file = new FileReader(faults).file(section);
        section.refuseOthers();
        return currency == null || rate == null ? null : new Rates(file, currency, rate, from, isOfKept);
    }
}
