package org.engagementadvisor.intake;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerDraft;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.jspecify.annotations.Nullable;

/** Reads what the export says of the customers themselves; a cell that cannot be read leaves its fact unknown and is counted. */
final class Identity {
    private final IntakeMapping mapping;
    private final Export export;
    private final NumberStyle.Reader numbers;
    private final Map<CustomerField, Integer> columns;
    private final Map<CustomerField, Long> faults = new EnumMap<>(CustomerField.class);
    private final Map<CustomerField, List<Example>> examples = new EnumMap<>(CustomerField.class);

    Identity(IntakeMapping mapping, Exports exports) {
        this.mapping = mapping;
        this.export = exports.customers == null ? exports.lines : exports.customers;
        this.numbers = export.numbers().reader();
        this.columns = CustomerFacts.columns(CustomersSql.fields(mapping));
    }

    Customer customer(ResultSet row, String id, Consumer<CustomerDraft> facts) throws SQLException {
        var values = new EnumMap<CustomerField, Object>(CustomerField.class);
        for (var column : columns.entrySet()) {
            var field = column.getKey();
            var found = row.getString(column.getValue());
            var value = value(field, found);
            if (value != null) {
                values.put(field, value);
            } else if (isWritten(found)) {
                fault(field, new Example(row.getLong(2), found));
            }
        }
        if (!isFit(values)) {
            for (var column : columns.entrySet()) {
                var field = column.getKey();
                var value = values.get(field);
                if (value != null && !isFit(Map.of(field, value))) {
                    values.remove(field);
                    fault(field, new Example(row.getLong(2), row.getString(column.getValue())));
                }
            }
        }
        return Customer.of(id, draft -> {
            CustomerField.write(values, draft);
            facts.accept(draft);
        });
    }

    private @Nullable Object value(CustomerField field, @Nullable String found) {
        var source = mapping.customers.get(field);
        var text = source == null ? null : source.read(found);
        var dates = source == null || source.format() == null ? mapping.dates : source.format();
        return text == null ? null : field.read(text, numbers, export.dates(dates));
    }

    private static boolean isWritten(@Nullable String found) {
        return found != null && !found.isBlank();
    }

    /** Whether a customer may have these values; the customer itself knows. */
    private static boolean isFit(Map<CustomerField, Object> values) {
        try {
            Customer.of("any", draft -> CustomerField.write(values, draft));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private void fault(CustomerField field, Example example) {
        faults.merge(field, 1L, Long::sum);
        var some = examples.computeIfAbsent(field, any -> new ArrayList<>());
        some.add(example);
        some.sort((one, other) -> Long.compare(one.line(), other.line()));
        if (some.size() > mapping.examples) {
            some.remove(some.size() - 1);
        }
    }

    List<CellFault> faults() throws IOException {
        var all = new ArrayList<CellFault>();
        for (var fault : faults.entrySet()) {
            var field = fault.getKey();
            var located = Accounts.located(export, List.of(examples.getOrDefault(field, List.of())));
            all.add(new CellFault(export.name(), field.toString(), expected(field), fault.getValue(), located.get(0)));
        }
        return all;
    }

    private String expected(CustomerField field) {
        var source = mapping.customers.get(field);
        return source == null || source.terms().isEmpty()
                ? field.expected()
                : "one of " + Quote.listed(source.terms().keySet());
    }
}
