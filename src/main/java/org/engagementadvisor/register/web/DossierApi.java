package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.Contacts;
import org.engagementadvisor.register.Dossiers;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the law gives a customer: to be told what is kept, and to have it erased. */
@RestController
@Tag(name = "Customers")
final class DossierApi {
    private final Dossiers dossiers;
    private final Contacts contacts;
    private final Audit audit;

    DossierApi(Dossiers dossiers, Contacts contacts, Audit audit) {
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.audit = audit;
    }

    @GetMapping(path = "/api/customers/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "All that is kept of a customer",
            description =
                    "Every version of its facts, the log of advice, where it stands, rejected lines, what is to be"
                            + " done and came of it, verdicts, and who saw or changed it.")
    byte[] export(HttpServletRequest request, @PathVariable String id) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var all = dossiers.of(id).orElseThrow(() -> SeenCustomers.none(id));
        audit.note("customer exported", id, null);
        return all;
    }

    @GetMapping(path = "/api/customers/{id}/contacts/{name}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "All that is kept of one person at a customer's",
            description = "The contact in each version of the facts, and the texts of the customer that name it.")
    byte[] exportContact(HttpServletRequest request, @PathVariable String id, @PathVariable String name) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var all = contacts.of(id, name).orElseThrow(() -> noContact(name));
        audit.note("contact exported", id, null);
        return all;
    }

    @DeleteMapping(path = "/api/customers/{id}/contacts/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Erase one person at a customer's",
            description =
                    "The contact is taken out of every version of the facts, and its name, word for word, out of every"
                            + " text of the customer. Answered is where it stood, and what may still name it and is to"
                            + " be read by somebody. Refused while a file is worked off.")
    Contacts.Erased eraseContact(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @PathVariable String id,
            @PathVariable String name) {
        RefusedRequest.refuseOddParameters(request, List.of());
        try {
            return contacts.erase(id, name, who.name()).orElseThrow(() -> noContact(name));
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
    }

    private static RefusedRequest noContact(String name) {
        return RefusedRequest.notFound("name", name, "a contact that the customer has or had");
    }

    /** @param receipt under which the log of who did what has the customer from now on */
    record Erased(String receipt) {}

    @DeleteMapping(path = "/api/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Erase a customer",
            description =
                    "Nothing of it is kept after that but what backups have. The log of who did what has its entries"
                            + " under a name that is made up and answered here, without their details. Refused while a"
                            + " file is worked off.")
    Erased erase(HttpServletRequest request, @PathVariable String id) {
        RefusedRequest.refuseOddParameters(request, List.of());
        try {
            return new Erased(dossiers.erase(id).orElseThrow(() -> SeenCustomers.none(id)));
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
    }
}
