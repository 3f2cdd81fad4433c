/** Adds up figures over all customers and lets the rule book judge them; begin with {@link org.engagementadvisor.portfolio.Portfolio}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"advice", "rules", "page"})
package org.engagementadvisor.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
