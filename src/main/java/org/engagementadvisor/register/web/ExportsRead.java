package org.engagementadvisor.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** How far exports are read, as it was asked for; null if it was not. */
final class ExportsRead {
    private ExportsRead() {}

    static @Nullable LocalDate asOf(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw RefusedRequest.parameter("asOf", text, "a date such as 2026-01-31");
        }
    }

    static @Nullable Span span(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Span.parse(text);
        } catch (IllegalArgumentException noSpan) {
            throw RefusedRequest.parameter("months", text, "1 to 120 or `all`");
        }
    }
}
