/**
 * What is to be done with the hours of a week, and what became of it.
 *
 * <ul>
 *   <li>Kept: {@link Keeping} hears what is advised and keeps it as a {@link ToDo}; {@link ToDos} finds them, settles them by
 *       their {@link State}, and keeps the {@link Outcome} of those that were done.
 *   <li>Confirmed or overridden: {@link Verdicts} takes what people say of a decision, {@link VerdictStore} keeps it as a
 *       {@link KeptVerdict}, and {@link JudgedDecision} has it beside the proposal. {@link Memory} tells the next advice.
 *   <li>Weighed: {@link Outcomes} has what came of the recommendations of each row, of proposals, and of showing them at all,
 *       each {@link Rate} with how sure it is.
 *   <li>Sent: {@link WeekMails} knows who wants a week by mail and has got it.
 *   <li>Planned: {@link Weeks} gathers what is open, {@link Week#of} fills the hours with it, each {@link Journey} made once; {@code work.web} shows it.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customer",
            "document",
            "advice",
            "rules",
            "rules :: web",
            "lines",
            "portfolio",
            "register",
            "once",
            "access",
            "page"
        })
package org.engagementadvisor.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
