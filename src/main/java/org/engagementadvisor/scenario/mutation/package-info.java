/** Changes cells of a rule book one at a time and says which changes no scenario notices. */
@NullMarked
@NamedInterface("mutation")
package org.engagementadvisor.scenario.mutation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
