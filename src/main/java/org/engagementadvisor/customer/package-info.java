/** What is known of one customer on one day: records, their arithmetic, JSON in and out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document"})
package org.engagementadvisor.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
