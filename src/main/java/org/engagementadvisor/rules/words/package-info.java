/**
 * Says values, conditions and texts in a book's own words and locale: {@link Wording}. Its phrases with places for what they are
 * about are {@link Phrasing}s; figures are written by {@link Numerals}.
 */
@NullMarked
package org.engagementadvisor.rules.words;

import org.jspecify.annotations.NullMarked;
