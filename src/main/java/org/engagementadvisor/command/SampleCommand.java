package org.engagementadvisor.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes made-up customers to standard output. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Write made-up customers as NDJSON to standard output; the same seed gives the same bytes.")
final class SampleCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private static final int CHECKED_EVERY = 1024;

    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Option(names = "-n", paramLabel = "N", converter = WholeNumber.class, description = "how many (default: 200)")
    private long count = 200;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.class, description = "which ones (default: 1)")
    private long seed = 1;

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Without a day asked for, that of the sample, so that the same seed gives the same bytes on any day. */
    @Override
    public Integer call() throws IOException {
        if (count < 0) {
            throw new WrongUse("-n", "`" + count + "`", "0 or more");
        }
        var base = SampleBase.of(BookOptions.folderOf(options.rules(), options.bookName()));
        var day = options.dayAskedFor() == null ? base.asOf() : options.dayAskedFor();
        var customers = new SampleCustomers(base, seed, day);
        var out = new BufferedOutputStream(surroundings.out(), BUFFER);
        for (long i = 0; i < count; i++) {
            out.write(customers.json(i));
            out.write('\n');
            if (i % CHECKED_EVERY == 0 && surroundings.out().checkError()) {
                break;
            }
        }
        out.flush();
        return 0;
    }
}
