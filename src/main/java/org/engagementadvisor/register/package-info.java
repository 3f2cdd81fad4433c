/**
 * Keeps customers, what is known of each and was known before, the latest advice and a log of all advice, and makes any of it
 * again.
 *
 * <ul>
 *   <li>Read: {@link Register} finds a {@link KeptCustomer}, its former {@link KeptFacts} and {@link LoggedAdvice};
 *       {@link Standings} has the latest {@link Standing} of everybody, as lists need it ({@link Told}), or is {@link StillReading} them;
 *       {@link Positions} have the {@link Position} of everybody on any day. A {@link CustomerPart} is what others show on the
 *       page of a customer, {@link FirstDue} what they know of the days on it.
 *   <li>Saved: {@link SavedViews} are pages that somebody wants to see again.
 *   <li>Written: {@link Recording} takes a chunk of customers in one transaction: {@link FactsStore} keeps their facts,
 *       {@link Advising} advises whom they concern, {@link AdviceStore} logs it; what was remembered meanwhile
 *       ({@link Remembered}) goes in, {@link Advised} tells others of it. {@link Cause} is why, {@link Recorded} what became
 *       of each, {@link ChangedMeanwhile} that somebody else was quicker, {@link LockWaits} that a lock was waited for in vain. {@link Readvising} advises again when the day or the rules have changed,
 *       and everybody has {@link Settled} once nothing more is to be done.
 *   <li>Compared: {@link HoldOut} keeps part of the customers from view, {@link Turnovers} has what each turned over then and now.
 *   <li>Handed out and erased: {@link Dossiers} has all that is kept of one customer, with the {@link CustomerRecords} of others;
 *       {@link Contacts} that of one person at it, whose name is {@link NamedIn} texts.
 *   <li>Files: {@link Imports} takes them in, {@link ImportWork} works off what {@link ImportClaims} gives it, an {@link ImportJob} says how far it is, {@link ImportBytes} are its file;
 *       an {@link ExportsArchive} is computed into one first.
 *       {@link Chores} is the thread that does this and everything else that nobody asks for; {@link Meters} has the figures that
 *       whoever runs the service watches.
 *   <li>Rules: {@link ReleaseArchive} keeps every release by its content ({@link RulesFolder}), and {@link RulesWatch} takes
 *       over what changed; {@link Replay} makes a logged advice again. {@link RegisterJson} is the form of what is kept,
 *       {@link Packed} packs it.
 *   <li>The tables of the database, those of other packages too, are made by the scripts in {@code src/main/resources/db}; what differs
 *       between databases stands in a folder of its own there.
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
            "rules :: table",
            "lines",
            "intake",
            "portfolio",
            "reading",
            "access",
            "once"
        })
package org.engagementadvisor.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
