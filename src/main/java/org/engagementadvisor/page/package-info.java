/**
 * What the pages have in common: templates whose text is escaped unless it is ours, messages beside them, tables, one style sheet;
 * begin with {@link org.engagementadvisor.page.Page}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.engagementadvisor.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
