/**
 * The register over HTTP.
 *
 * <ul>
 *   <li>{@link CustomersApi} has customers, what is known of them and what is advised; a {@link Listing} is a page of a list.
 *       {@link ReplayApi} has what was advised and whether it would be again, {@link DossierApi} hands out all that is kept of one and erases it.
 *   <li>Pages: {@link PortfolioPages} shows all together by their {@link Reports}, which remember {@link KnownUnlocks}, and first who is {@link NotPlaced};
 *       {@link WhitespacePage} what they do not buy ({@link StatesOfAreas}), {@link MigrationPage} where they went
 *       ({@link Migration}, {@link MigrationView}), {@link AbcPage} with whom the turnover is ({@link Abc}).
 *       {@link ListPage} lists them, a {@link CustomerRow} each, {@link ImportPages} takes files in. Soon after a start, {@link ReadingPage} stands in their place.
 *   <li>Of all these: {@link Wanted} customers, some of them {@link Paged}; an {@link Address} says what was asked for,
 *       {@link ViewsPage} saves it, {@link Handout} makes it a file.
 *   <li>{@link ImportsApi} takes files of customers in and says how far they are; {@link ExportsRead} how far exports are read.
 *   <li>{@link CustomerPage} is the page of one customer and its {@link CallSheet}. A {@link CustomerView} has
 *       what it shows: {@link Bar}, {@link AreaBar} and {@link MatrixPicture} are drawn ({@link Drawn}), a {@link Headline} is
 *       read first, {@link LoggedChange} and {@link FactsChange} are its history, some time {@link Ago}; {@link CustomerLinks}
 *       lead on. {@link FactsForm} asks for what is not known, each by a {@link FactField} of which a {@link FactPlace} says where it is
 *       kept; with them a customer has {@link LearnedFacts}.
 *       {@link WhatIfPage} tries others, some by a {@link Slide}, {@link PriceDesk} a price, each {@link PriceVariant} of it and its {@link PriceTerm}. An {@link AdviceChange} is what comes out otherwise. {@link SeenCustomers} knows who may see whom.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.register.web;

import org.jspecify.annotations.NullMarked;
