/**
 * Who may do what.
 *
 * <ul>
 *   <li>Others ask {@link Who} it is and of which {@link Role}; {@link Users} keeps each {@link User}, {@link FirstUsers}
 *       makes those without whom nobody could begin.
 *   <li>{@link Pages} makes pages in the frame that all have in common, with each {@link Tab}; {@link WhoAsks} tells an
 *       endpoint who asks, {@link PageFiles} serves what pages load.
 *   <li>{@link Audit} keeps who saw and changed what, found by {@link Where}.
 *   <li>Letting in: {@link Security} by the table {@link Rights}; {@link LogIn} leads there and on, {@link Refusals} turns
 *       away, people by a {@link ProblemPage}. {@link Throttled} holds a password against that of {@link Users}, and lets who guesses wait by
 *       the {@link Attempts} before. {@link SignedIn} is somebody whose password fitted ({@link VerifiedPasswords} spares programs the wait), or
 *       whose token did ({@link TokenOfUser}); {@link StillKnown} ends the sessions of who is not any more.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"page", "lines", "document", "rules :: web"})
package org.engagementadvisor.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
