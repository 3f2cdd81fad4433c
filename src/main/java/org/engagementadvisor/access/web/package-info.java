/**
 * The pages of {@code access}: {@link Entrance} is where people sign in, {@link PasswordPage} where they change their password;
 * administrators keep users by {@link UsersPage} and read {@link AuditPage}. What they send is a {@link Form}.
 */
@NullMarked
package org.engagementadvisor.access.web;

import org.jspecify.annotations.NullMarked;
