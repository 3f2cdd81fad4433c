/**
 * Serves a rule book over HTTP; {@code command.ServeCommand} starts it and hands in book, clock and {@link Offer}.
 *
 * <ul>
 *   <li>The answers: {@link AdviceApi} advises, {@link PurchasesApi} says what a purchase asks for, {@link RulesApi}
 *       lists the rules, {@link SchemaApi} says how a customer is written.
 *   <li>The way of a request past strangers: {@link RequestId} names it, {@link SafeHeaders} says what a browser may; {@link WholeBody} has the body whole while no thread
 *       waits, and passes it on in a {@link RequestWithBody}; {@link Streams} makes the answer piece by piece, of a list {@link AdviceList}; {@link Server} is what the server
 *       below does otherwise than by itself.
 *   <li>The request: {@link Body} reads it strictly; a {@link RefusedRequest} has every {@link RequestFault};
 *       {@link IncludedParts} reads what an advice is to have besides, {@link Precondition} what must be there for a change.
 *   <li>The form of errors: {@link Problems} makes a problem document (RFC 9457) of every refusal and failure, as a page or as {@link Programs} read it, of those of Spring by {@link Unsuited},
 *       {@link ErrorPage} outside of any endpoint, {@link ServerProblem} below all of them, {@link NoAdvice} in the place of one customer in a list.
 *   <li>The description at {@code /swagger-ui.html}: {@link Description}, from the schema of customers;
 *       {@link RefusesFaulty} adds the refusals to an endpoint.
 * </ul>
 */
@NullMarked
@NamedInterface("web")
package org.engagementadvisor.rules.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
