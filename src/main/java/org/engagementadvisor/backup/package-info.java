/**
 * All that the service keeps, in one file and back.
 *
 * <ul>
 *   <li>{@link Backup} writes it, {@link Restore} takes it back into an empty database, of the same kind or another; a
 *       {@link BackupRefused} says why not. {@code backup.web} gives it to administrators.
 *   <li>{@link Schema} asks the database for its tables, so that a new {@link Table} is in the file by itself; {@link Form} is how
 *       each value stands there, {@link Rows} has them inserted. The {@link Manifest} says how many there are, and of which of
 *       the {@link Migrations}.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "document", "rules :: web"})
package org.engagementadvisor.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
