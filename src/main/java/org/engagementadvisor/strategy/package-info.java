/**
 * The customer strategy on a page: what the rules propose, what people write in its place, and its two editions on paper.
 *
 * <ul>
 *   <li>{@link Strategies} takes what people write and tells what they wrote, each a {@link KeptStrategy}.
 *   <li>{@link StrategyStore} keeps it and tells the next advice; {@link StrategyDocument} is the form in which it is kept and read.
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
            "reading",
            "register",
            "access",
            "page"
        })
package org.engagementadvisor.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
