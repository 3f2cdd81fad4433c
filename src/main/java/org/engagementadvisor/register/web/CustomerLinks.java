package org.engagementadvisor.register.web;

import org.engagementadvisor.access.Pages;

/** Where the pages and data of a customer are. */
record CustomerLinks(
        String id,
        String page,
        String strategy,
        String sheet,
        String answers,
        String whatIf,
        String price,
        String facts,
        String advice) {

    static CustomerLinks of(String id) {
        var page = Pages.ofCustomer(id);
        var facts = "/api" + page;
        return new CustomerLinks(
                id,
                page,
                page + "/strategy",
                page + "/sheet",
                page + "/facts",
                page + "/what-if",
                page + "/price",
                facts,
                facts + "/advice?include=decisions,setAside,page");
    }
}
