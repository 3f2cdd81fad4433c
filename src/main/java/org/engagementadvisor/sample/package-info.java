/**
 * Makes up customers of a rule book, the same for the same seed: {@link SampleBase} is what its {@code sample.yaml}
 * says they are like ({@link NoSample} where it does not), with the stories told by hand; {@link SampleCustomers} tells those,
 * their {@link Days} moved, and then makes one of a number: its name of {@link Names}, what hangs together in it in
 * {@link Nature}, when it ordered in {@link History}, its figures in {@link SampleFigures}, its people in
 * {@link SamplePeople}, what goes on between it and us in {@link SampleDealings}; {@link Draws} are the chances. How figures
 * spread and how often a fact is unknown is fixed in these classes; only what differs from book to book stands in its file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"document"})
package org.engagementadvisor.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
