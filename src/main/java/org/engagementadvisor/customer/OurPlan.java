package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Relationship.Stance;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** What we are up to with the customer. {@code resources} is the money granted; areas and themes are terms of the rule book. */
public record OurPlan(
        @Nullable OurIntent intent,
        @Nullable LocalDate intentOn,
        @Nullable LocalDate intentReview,
        @Nullable List<String> jointObjectives,
        @Nullable String destination,
        @Nullable List<String> visionThemes,
        @Nullable List<String> focusAreas,
        @Nullable List<String> areasLeftAlone,
        @Nullable BigDecimal resources,
        @Nullable List<Stakeholder> stakeholders,
        @Nullable LocalDate lastReview,
        @Nullable LocalDate goalChangedOn) {
    public OurPlan {
        Check.notBefore("intentReview", intentReview, intentOn);
        jointObjectives = Check.texts("jointObjectives", jointObjectives);
        Check.text("destination", destination);
        visionThemes = Check.terms("visionThemes", visionThemes);
        focusAreas = Check.terms("focusAreas", focusAreas, Limit.AREAS);
        areasLeftAlone = Check.terms("areasLeftAlone", areasLeftAlone, Limit.AREAS);
        Check.atLeastZero("resources", resources);
        stakeholders = Check.cases("stakeholders", stakeholders);
    }

    /** One of our own functions whose help the plan needs. */
    public record Stakeholder(
            @Nullable String function,
            @Nullable Stance stance,
            @Nullable LocalDate involvedOn) {
        public Stakeholder {
            function = Check.term("function", function);
        }
    }

    /** What we want of the customer. */
    public enum OurIntent implements Word {
        WIN,
        GROW,
        DEFEND,
        MAINTAIN,
        HARVEST,
        EXIT;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
