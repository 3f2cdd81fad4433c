/**
 * An advice as people read it, whatever shows it: a screen of text or a page. Texts are those of the rule book and in its
 * language; how many of them fit, and what stands beside them, is up to who shows them: {@code command.FirstScreen},
 * {@code command.WhyText} and {@code command.PageText} on a screen, {@code register.web.CustomerPage} and {@code strategy.web.StrategyForm}
 * on a page.
 *
 * <ul>
 *   <li>{@link Brief} is what is read first: each {@link ToldRecommendation}, and each {@link Question}.
 *   <li>{@link WhyChain} is what an answer rests on, link by link.
 *   <li>{@link StrategyPage} is the strategy page in one of its editions.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"advice", "rules"})
package org.engagementadvisor.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
