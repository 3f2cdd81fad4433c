/** Proves what is wrong with the cases that tables tell apart. */
@NullMarked
@NamedInterface("prove")
package org.engagementadvisor.rules.prove;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
