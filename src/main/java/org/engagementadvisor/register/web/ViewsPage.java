package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Set;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.register.SavedViews;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody saved to see again: each has an address of its own, which leads to the page as it was asked for. */
@Hidden
@RestController
class ViewsPage {
    /** The pages that can be saved. */
    private static final Set<String> SAVED =
            Set.of("/customers", WhitespacePage.PATH, MigrationPage.PATH, AbcPage.PATH);

    private final SavedViews views;

    ViewsPage(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/views/{id}")
    ResponseEntity<Void> view(Who who, @PathVariable long id) {
        return to(known(who, id).address());
    }

    @PostMapping("/views")
    ResponseEntity<Void> save(Who who, @RequestParam String name, @RequestParam String address) {
        if (!Pages.within(address).equals(address)
                || !SAVED.contains(URI.create(address).getPath())) {
            throw RefusedRequest.parameter("address", address, "a page that can be saved");
        }
        var id = views.save(who.name(), name(name), address)
                .orElseThrow(() -> RefusedRequest.parameter(
                        "name", name, "one that is there already: at most " + SavedViews.MOST + " views are kept"));
        return to("/views/" + id);
    }

    @PostMapping("/views/{id}")
    ResponseEntity<Void> rename(Who who, @PathVariable long id, @RequestParam String name) {
        var view = known(who, id);
        var wanted = name(name);
        if (!wanted.equals(view.name()) && !views.rename(who.name(), id, wanted)) {
            throw RefusedRequest.parameter("name", name, "a name that no other view has");
        }
        return to(view.address());
    }

    @PostMapping("/views/{id}/delete")
    ResponseEntity<Void> delete(Who who, @PathVariable long id) {
        var view = known(who, id);
        views.delete(who.name(), id);
        return to(view.address());
    }

    private SavedViews.View known(Who who, long id) {
        return views.one(who.name(), id)
                .orElseThrow(() -> RefusedRequest.notFound("id", String.valueOf(id), "a view that you saved"));
    }

    private static String name(String said) {
        var name = said.strip();
        if (name.isEmpty()
                || name.length() > SavedViews.LONGEST
                || !Quote.harmless(name).equals(name)) {
            throw RefusedRequest.parameter("name", said, "1 to " + SavedViews.LONGEST + " characters on one line");
        }
        return name;
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
