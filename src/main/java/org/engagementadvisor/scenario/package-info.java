/**
 * Runs scenario files and says what differs, what no case reaches, what no case would notice; begin with {@link
 * org.engagementadvisor.scenario.Scenarios}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "rules :: table"})
package org.engagementadvisor.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
