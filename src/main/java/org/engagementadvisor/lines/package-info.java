/** Reads and writes files of customers and advice, line by line, accounting for each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice"})
package org.engagementadvisor.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
