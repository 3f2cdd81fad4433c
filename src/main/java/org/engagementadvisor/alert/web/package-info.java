/**
 * Alerts over HTTP: {@link AlertsApi} for programs, {@link AlertsPage} as the inbox of a seller and on the page of a customer, worded
 * by an {@link AlertView}. {@link SeenAlerts} knows who may see which.
 */
@NullMarked
package org.engagementadvisor.alert.web;

import org.jspecify.annotations.NullMarked;
