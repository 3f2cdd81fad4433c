package org.engagementadvisor.rules.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person says by a signature beside a book: that these rules, by the digest of all that they say, are to run under that
 * name. It stands in a file of two lines, which is no part of the release.
 *
 * @param digest of the release that was signed, as {@link ReleaseName#digest} makes it
 * @param signature in Base64
 */
public record ReleaseSignature(String digest, String signature) {
    public static final String FILE = "release.sig";

    private static final String ALGORITHM = "Ed25519";
    private static final int LONGEST = 1_000;
    private static final Pattern TEXT =
            Pattern.compile("release: ([0-9a-f]{64})\\R(?:signature: )([A-Za-z0-9+/=]{80,100})\\R?");

    /** The text of the file. */
    public static String text(String book, String digest, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(said(book, digest));
            return "release: " + digest + "\nsignature: " + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("not a key for " + ALGORITHM, unfit);
        }
    }

    /** What the file says; empty if it says nothing of the kind. */
    public static Optional<ReleaseSignature> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            return Optional.empty();
        }
        Matcher text = TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        return text.matches() ? Optional.of(new ReleaseSignature(text.group(1), text.group(2))) : Optional.empty();
    }

    /** Whether the owner of that key signed the release of that digest for the book of that name. */
    public boolean isBy(PublicKey key, String book) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(said(book, digest));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            return false;
        }
    }

    /** With the name of the book, so that the rules of one company cannot run as those of another. */
    private static byte[] said(String book, String digest) {
        return ("rule book " + book + " release " + digest).getBytes(StandardCharsets.UTF_8);
    }

    /** A short name of a key, as other programs make it: {@code SHA256:} and the digest of its bytes. */
    public static String nameOf(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
