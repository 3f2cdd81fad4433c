/** Gives advice and lists the rules over HTTP. */
@NullMarked
@NamedInterface("web")
package org.engagementadvisor.rules.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
