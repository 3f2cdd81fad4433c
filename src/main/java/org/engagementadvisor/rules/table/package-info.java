/** Reads one decision table from a CSV file or a workbook and checks it against the vocabulary; knows no rule engine. */
@NullMarked
@NamedInterface("table")
package org.engagementadvisor.rules.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
