/** Computes customer facts from ERP and CRM exports by a mapping file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document"})
package org.engagementadvisor.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
