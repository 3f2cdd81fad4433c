/** Computes customer facts from ERP and CRM exports by a mapping file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "lines"})
package org.engagementadvisor.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
