/**
 * The work over HTTP: {@link WeekPage} shows a week as {@link WeekView} words it and settles what stands there, {@link WeekFiles}
 * hands it out, to calendars by {@link CalendarText}, and {@link WorkTabs} lead there. {@link VerdictsForm} is the part of a customer's
 * page where decisions are confirmed or overridden, as {@link VerdictsView} words it and {@link SaidVerdict} reads it.
 * {@link OutcomesPage} shows what came of it as {@link OutcomesView} words it, drawn by {@link IntervalPlot}, as a file by
 * {@link OutcomeRows}; {@link OutcomesApi} tells programs. They ask {@link WeekApi} and {@link VerdictsApi}. What is said of a
 * recommendation is read by {@link Said}, of several fields {@link Fields}; {@link Seen} finds what somebody may see.
 * {@link WeekMail} sends the week, as {@link WeekMailText} words it, to who wants it, by {@link WeekMailSettings}.
 */
@NullMarked
package org.engagementadvisor.work.web;

import org.jspecify.annotations.NullMarked;
