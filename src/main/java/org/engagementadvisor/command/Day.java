package org.engagementadvisor.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date of the command line. */
final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        try {
            var day = LocalDate.parse(text);
            // A customer's dates have four digits of the year too.
            if (day.getYear() >= 1000 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException noDate) {
            // The same as any other that is none.
        }
        throw new TypeConversionException("found `" + text + "`, expected a date such as 2026-01-31");
    }
}
