package org.engagementadvisor.register;

import jakarta.servlet.http.HttpServletRequest;

/** What others than the register show on the page of a customer. */
public interface CustomerPart {
    /** A template by its folder and name, with a fragment {@code part(view)}. */
    String template();

    /** What the fragment shows of that customer, whom whoever asks may see. */
    Object view(HttpServletRequest request, String customer);
}
