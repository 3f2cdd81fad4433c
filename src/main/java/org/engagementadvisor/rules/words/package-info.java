/**
 * Says values, conditions and texts in a book's own words and locale: {@link Wording}. {@link Wording.Phrase} lists the
 * phrases that sentences are made of; what they say stands under {@code phrases} in
 * {@code rules/shared/vocabulary.yaml} or in {@code rulebook.yaml}. One with places for what it is about is a
 * {@link Phrasing}. {@link TemplateText} fills in the facts that a text of a table names. {@link Figures} knows how
 * exactly a figure is told beside its label, in a sentence and near a bound; {@link Numerals} writes it. Who puts sentences
 * together: {@code rules.explain} and {@code rules.recommend}.
 */
@NullMarked
package org.engagementadvisor.rules.words;

import org.jspecify.annotations.NullMarked;
