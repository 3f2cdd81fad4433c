/**
 * Says what another release of a rule book, or another run of it, makes other than the one before: which customers move,
 * from what to what, because of which rows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "advice", "rules", "lines", "batch", "page"})
package org.engagementadvisor.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
