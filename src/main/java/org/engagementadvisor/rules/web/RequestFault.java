package org.engagementadvisor.rules.web;

/**
 * One thing wrong with a request.
 *
 * @param pointer a JSON pointer into the body, line and column where it is no JSON, or the name of a parameter
 */
record RequestFault(String pointer, String found, String expected) {}
