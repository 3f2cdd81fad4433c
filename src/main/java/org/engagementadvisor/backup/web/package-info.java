/** Gives a backup of the running service: {@link BackupApi}. */
@NullMarked
package org.engagementadvisor.backup.web;

import org.jspecify.annotations.NullMarked;
