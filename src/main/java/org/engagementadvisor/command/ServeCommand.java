package org.engagementadvisor.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the web server. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve advice over HTTP (the verb if none is given).")
class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private final BookOptions options = new BookOptions();

    ServeCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        surroundings.out().println(application + " " + options.bookName());
        return 0;
    }
}
