/** Engagement Advisor: says of each customer what to decide and to do, and why; see the packages below for the parts. */
@NullMarked
package org.engagementadvisor;

import org.jspecify.annotations.NullMarked;
