package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how an endpoint that reads JSON refuses what it cannot use: with a problem that names every fault. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "400", description = "the request is faulty; every fault with its place")
@ApiResponse(responseCode = "413", description = "the body is too large")
@ApiResponse(responseCode = "415", description = "the body is not declared as JSON")
public @interface RefusesFaulty {}
