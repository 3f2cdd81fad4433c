package org.engagementadvisor.backup.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.backup.Backup;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The backup of a service that goes on meanwhile. */
@RestController
@Tag(name = "Backup")
final class BackupApi {
    private static final String ZIP = "application/zip";

    private final Backup backup;
    private final Audit audit;

    /** Each takes as much of the disk as the database has. */
    private final Semaphore one = new Semaphore(1);

    BackupApi(Backup backup, Audit audit) {
        this.backup = backup;
        this.audit = audit;
    }

    @GetMapping(path = "/api/backup", produces = ZIP)
    @Operation(
            summary = "All that the service keeps, as it is at this moment, for `advisor restore`",
            description = "Names, facts and hashes of passwords stand in it: keep it as safe as the database.")
    void backup(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        RefusedRequest.refuseOddParameters(request, List.of());
        if (!one.tryAcquire()) {
            throw RefusedRequest.others();
        }
        try {
            send(response);
        } finally {
            one.release();
        }
    }

    /** Written whole before a byte of it is sent: a slow caller keeps no transaction open, and nobody takes a part for the whole. */
    private void send(HttpServletResponse response) throws IOException, SQLException {
        Path file = Files.createTempFile("engagement-advisor-", ".zip");
        try {
            audit.note("backup made", null, null);
            try (var bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
                backup.write(bytes);
            }
            response.setContentType(ZIP);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("engagement-advisor.zip")
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
