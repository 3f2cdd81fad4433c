/** What the rules answer about one customer on one day: decisions, recommendations and data gaps, each with its reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = "customer")
package org.engagementadvisor.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
