/** Turns a folder of tables and DRL into a {@link RuleBook}, or says in which cells it is wrong; a rule book advises. */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "advice"})
package org.engagementadvisor.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
