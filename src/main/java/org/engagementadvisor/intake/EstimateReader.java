package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.Estimate.Likeness;
import org.jspecify.annotations.Nullable;

/** Reads how category spend is estimated. */
final class EstimateReader {
    private static final BigDecimal USUAL_QUANTILE = new BigDecimal("0.75");
    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.25");
    private static final int USUAL_PEERS = 12;
    private static final int MOST_PEERS = 100_000;
    private static final int MOST_LIKENESSES = 8;
    private static final int MOST_DECIMALS = 4;
    private static final String NAME = "a field of the customers or a column";
    private static final String LIKENESSES = "a list of 1 to " + MOST_LIKENESSES + ": " + NAME
            + ", or `{of: NAME, bands: [10, 50]}`; the last is dropped first";
    private static final String BANDS = "a list of numbers, each larger than the one before";

    private final Faults faults;

    EstimateReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable
    Estimate estimate(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        var section = new Section(at, faults);
        var by = likenesses(section.need("by", LIKENESSES));
        var size = section.take("size");
        var named = size == null ? null : named(section, size, List.of());
        var quantile = share(section, "quantile", USUAL_QUANTILE);
        int peers = section.whole("peers", 1, MOST_PEERS).orElse(USUAL_PEERS);
        var share = share(section, "share", USUAL_SHARE);
        section.refuseOthers();
        return new Estimate(by, named, quantile, peers, share);
    }

    private List<Likeness> likenesses(@Nullable Node at) {
        var found = new ArrayList<Likeness>();
        if (at == null) {
            return found;
        }
        var items = at.isList() ? at.items() : List.of(at);
        if (items.isEmpty() || items.size() > MOST_LIKENESSES) {
            faults.add(at, LIKENESSES);
        }
        for (var item : items) {
            var likeness = likeness(item);
            if (likeness != null) {
                found.add(likeness);
            }
        }
        return found;
    }

    private @Nullable Likeness likeness(Node item) {
        if (item.written().isPresent()) {
            return new Likeness(item.place(), item.written().get(), List.of());
        }
        var section = new Section(item, faults, NAME);
        var of = section.need("of", NAME);
        var bands = bands(section.need("bands", BANDS));
        section.refuseOthers();
        return of == null ? null : named(section, of, bands);
    }

    private @Nullable Likeness named(Section section, Node at, List<BigDecimal> bands) {
        return section.text(at, NAME)
                .map(name -> new Likeness(at.place(), name, bands))
                .orElse(null);
    }

    private List<BigDecimal> bands(@Nullable Node at) {
        var bands = new ArrayList<BigDecimal>();
        if (at == null) {
            return bands;
        }
        for (var item : at.items()) {
            var last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            var number = item.number().orElse(null);
            if (number == null || number.precision() > 15 || (last != null && number.compareTo(last) <= 0)) {
                faults.add(item, BANDS);
            } else {
                bands.add(number);
            }
        }
        if (at.items().isEmpty()) {
            faults.add(at, BANDS);
        }
        return bands;
    }

    private BigDecimal share(Section section, String key, BigDecimal usual) {
        var at = section.take(key);
        if (at == null) {
            return usual;
        }
        var found = at.number().orElse(BigDecimal.TEN);
        boolean isShare = found.signum() >= 0 && found.compareTo(BigDecimal.ONE) <= 0;
        if (!isShare || found.scale() > MOST_DECIMALS) {
            faults.add(at, "a share from 0 to 1 of at most " + MOST_DECIMALS + " decimals");
            return usual;
        }
        return found;
    }
}
