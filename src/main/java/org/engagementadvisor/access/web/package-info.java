/**
 * The pages of {@code access}: {@link Entrance} is where people sign in.
 */
@NullMarked
package org.engagementadvisor.access.web;

import org.jspecify.annotations.NullMarked;
