package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.util.List;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** A project with one budget across areas: {@code committed} of {@code limit} is spent, both 0 or more. */
public record Project(
        @Nullable String name,
        @Nullable List<String> areas,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal committed,
        @Nullable String qualityBought,
        @Nullable String qualityAspired) {
    public Project {
        Check.text("name", name);
        areas = Check.terms("areas", areas, Limit.AREAS);
        Check.atLeastZero("limit", limit);
        Check.atLeastZero("committed", committed);
        qualityBought = Check.term("qualityBought", qualityBought);
        qualityAspired = Check.term("qualityAspired", qualityAspired);
    }
}
