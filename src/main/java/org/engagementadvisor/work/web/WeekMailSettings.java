package org.engagementadvisor.work.web;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the week goes out on Mondays.
 *
 * @param from the sender; null if no week is sent
 * @param at the time of day from which it is sent
 */
@ConfigurationProperties("engagement-advisor.week-mail")
record WeekMailSettings(
        @Nullable String from, @DefaultValue("06:00") LocalTime at) {}
