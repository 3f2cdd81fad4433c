package org.engagementadvisor.intake;

import java.util.Map;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.intake.IntakeMapping.Files;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.jspecify.annotations.Nullable;

/** What the parts of a mapping ask of each other. */
final class MappingCheck {
    private final Faults faults;
    private final Node document;
    private final Files files;
    private final Map<CustomerField, FieldSource> customers;
    private final Map<ProductField, FieldSource> products;
    private final Map<LineField, FieldSource> lines;

    MappingCheck(
            Faults faults,
            Node document,
            Files files,
            Map<CustomerField, FieldSource> customers,
            Map<ProductField, FieldSource> products,
            Map<LineField, FieldSource> lines) {
        this.faults = faults;
        this.document = document;
        this.files = files;
        this.customers = customers;
        this.products = products;
        this.lines = lines;
    }

    void all() {
        if (!has("lines")) {
            return;
        }
        need("lines", lines.containsKey(LineField.CUSTOMER), "no `customer`", "the column of the customer's id");
        need("lines", lines.containsKey(LineField.DATE), "no `date`", "the column of the order's date");
        amounts();
        customers();
        products();
    }

    private void amounts() {
        boolean hasQuantity = lines.containsKey(LineField.QUANTITY);
        boolean isPriced = hasQuantity && lines.containsKey(LineField.PRICE);
        need(
                "lines",
                isPriced || lines.containsKey(LineField.AMOUNT),
                "no `amount`",
                "either `amount`, or `quantity` and `price`");
        boolean hasUnitCost = lines.containsKey(LineField.UNIT_COST) || products.containsKey(ProductField.UNIT_COST);
        need("lines", !hasUnitCost || hasQuantity, "`unitCost` without `quantity`", "both");
        int costs = count(lines.containsKey(LineField.COST))
                + count(lines.containsKey(LineField.UNIT_COST))
                + count(products.containsKey(ProductField.UNIT_COST));
        need(
                "lines",
                costs <= 1,
                costs + " entries for the cost",
                "one of `cost`, `unitCost`, the products' `unitCost`");
    }

    private void customers() {
        boolean hasId = customers.containsKey(CustomerField.ID);
        if (files.customers() == null) {
            need("customers", !hasId, "`id` without a customers file", "`customer` among the lines only");
            return;
        }
        if (!has("customers")) {
            need("files", false, "a customers file", "a part `customers` that says what its columns are");
            return;
        }
        need("customers", hasId, "no `id`", "the column of the customer's id");
    }

    private void products() {
        boolean isByProduct = products.containsKey(ProductField.AREA);
        boolean isByLine = lines.containsKey(LineField.AREA);
        need(
                "lines",
                !isByProduct || !isByLine,
                "two entries `area`",
                "one `area`, among the lines or among the products");
        if ((files.products() == null) != products.isEmpty()) {
            need(
                    files.products() == null ? "products" : "files",
                    false,
                    "one without the other",
                    "a products file and a part `products`");
            return;
        }
        if (files.products() != null) {
            need("products", products.containsKey(ProductField.ID), "no `id`", "the column of the product's id");
            need(
                    "lines",
                    lines.containsKey(LineField.PRODUCT),
                    "no `product`",
                    "the column that leads to the products file");
        }
    }

    private boolean has(String part) {
        var at = part(part);
        return at != null && at.isEntries();
    }

    private @Nullable Node part(String name) {
        return document.entries().get(name);
    }

    private void need(String part, boolean isSo, String found, String expected) {
        if (isSo) {
            return;
        }
        var at = part(part);
        faults.add(at == null ? document.place() : at.place(), found, expected);
    }

    private static int count(boolean isSo) {
        return isSo ? 1 : 0;
    }
}
