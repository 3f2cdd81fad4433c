package org.engagementadvisor.rules;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of a rule book beyond being sound, by whoever starts the program.
 *
 * @param tablesOnly whether rules in DRL are refused, as a book may also demand of itself
 * @param signer who must have signed the release; null if nobody need have
 */
public record Demands(boolean tablesOnly, @Nullable PublicKey signer) {
    public static final Demands NONE = new Demands(false, null);
}
