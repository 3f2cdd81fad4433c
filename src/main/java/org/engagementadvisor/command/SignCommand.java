package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Signs the release of a rule book as it is. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Sign the release of a rule book, for those who run it with --require-signature.")
final class SignCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(paramLabel = "KEYFILE", description = "private key (Ed25519, PEM)")
    private Path key = Path.of("");

    SignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var signer = KeyFiles.privateKey(key);
        var book = options.read();
        var place = options.rules().resolve(book.name()).resolve(RuleBook.SIGNATURE);
        try (var file = WholeFile.at(place)) {
            file.bytes().write(book.signature(signer).getBytes(StandardCharsets.UTF_8));
            file.keep();
        }
        surroundings.out().println(place + ": release " + book.release() + " of " + book.name() + " is signed");
        return 0;
    }
}
