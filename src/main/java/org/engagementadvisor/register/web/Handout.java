package org.engagementadvisor.register.web;

import jakarta.servlet.http.HttpServletRequest;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.lines.Sheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands tables of customers out as files, and notes who took them. */
@Component
final class Handout {
    private static final String XLSX = ".xlsx";
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final Audit audit;

    Handout(Audit audit) {
        this.audit = audit;
    }

    /** As XLSX if the address ends so, or else as CSV. */
    ResponseEntity<byte[]> of(HttpServletRequest request, Sheet sheet) {
        boolean isWorkbook = request.getRequestURI().endsWith(XLSX);
        audit.note("customers exported", null, request.getRequestURI());
        return ResponseEntity.ok()
                .contentType(isWorkbook ? WORKBOOK : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + sheet.name() + (isWorkbook ? XLSX : ".csv") + "\"")
                .body(isWorkbook ? sheet.xlsx() : sheet.csv());
    }
}
