package org.engagementadvisor.rules;

import org.engagementadvisor.rules.engine.RowsAlone;

/** A rule book from the inside, for measurements. */
public final class OpenBook {
    private OpenBook() {}

    /** What finds the rows of its tables. */
    public static RowsAlone rows(RuleBook book) {
        return new RowsAlone(book.stages(), book.parts().lexicon());
    }
}
