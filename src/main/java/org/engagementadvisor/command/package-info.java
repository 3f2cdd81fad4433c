/**
 * The verbs of the program, one class each: {@link Verbs} lists them and runs the one that was asked for.
 *
 * <ul>
 *   <li>What went wrong, in words and as exit code: {@link Failures}, with {@link WrongUse} for what the caller can
 *       mend. A verb that ends well returns 0, with findings or rejects {@link Failures#FINDINGS}.
 *   <li>What many verbs take: {@link BookOptions}, {@link Limits}, {@link Threads}, {@link Day}, {@link WholeNumber},
 *       {@link FileName}; {@link Inputs} opens customers, {@link OtherDay} warns of figures of another day, {@link DistinctFiles} keeps a file from being read and written at
 *       once. {@link Surroundings} are the streams and the clock, {@link HarmlessStream} what keeps a terminal from
 *       obeying what strangers wrote, {@link HarmlessLog} in the log; {@link Progress} shows how far a run is.
 *   <li>{@link ServeCommand} starts Spring on a {@link DataFolder}, has {@link Samples} advised and prints {@link FirstSteps}; a
 *       demonstration has a {@link DemonstrationPast}, in which its {@link SetBackClock} is behind.
 *       {@link AdviseCommand} and {@link BatchCommand} advise; {@link AdviceShown} is what of an advice is shown: the
 *       {@link FirstScreen}, the chain behind an answer ({@link WhyText}), the strategy page ({@link PageText}), or all
 *       ({@link AdviceText}); {@link Wrapped} fits texts into columns. {@link PortfolioCommand}
 *       ({@link PortfolioFiles}) judges all; {@link IntakeCommand} computes customers, {@link SampleCommand} makes them
 *       up; {@link BeginCommand} goes from exports to a book and a list of calls.
 *   <li>{@link BackupCommand} and {@link RestoreCommand} take all that a service keeps out of its {@link OpenDatabase} and back ({@link UnreachedDatabase} says why not);
 *       which one, {@link DatabaseOptions} say. {@link ImportCommand} hands a file in to a {@link ServedElsewhere}.
 *   <li>{@link SuggestCommand} ({@link SuggestionText}), {@link CheckCommand}, {@link ProveCommand} ({@link ProofText}), {@link ScenariosCommand} and
 *       {@link CompareCommand} ({@link CompareFiles}) are the analyst's; {@link SignCommand} ({@link KeyFiles}) vouches for
 *       a release.
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "backup",
            "begin",
            "customer",
            "document",
            "advice",
            "rules",
            "register",
            "rules :: table",
            "rules :: prove",
            "rules :: web",
            "scenario",
            "scenario :: mutation",
            "lines",
            "intake",
            "portfolio",
            "reading",
            "batch",
            "sample",
            "work",
            "release"
        })
package org.engagementadvisor.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
