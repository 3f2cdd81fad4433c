/** The verbs of the program, one class each. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customer",
            "document",
            "advice",
            "rules",
            "rules :: table",
            "rules :: prove",
            "rules :: web",
            "scenario",
            "scenario :: mutation",
            "lines",
            "intake",
            "portfolio",
            "batch",
            "sample",
            "release"
        })
package org.engagementadvisor.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
