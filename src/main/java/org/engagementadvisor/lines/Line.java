package org.engagementadvisor.lines;

import org.engagementadvisor.document.Fault;

/** One customer as it stands in a file, not read yet, so that several threads can share the reading. */
public interface Line {
    /** Where the customer begins in the file, from 1. */
    long number();

    /** Length in bytes. */
    int size();

    /** Reads the customer; never throws for what people wrote. */
    Reading read();

    /** A fault whose place is a pointer into the customer, with its place in the file. */
    Fault inFile(Fault fault);
}
