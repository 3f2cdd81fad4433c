package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys by which releases are signed from files, as {@code openssl genpkey -algorithm ed25519} makes them. */
final class KeyFiles {
    private static final String ALGORITHM = "Ed25519";
    private static final int LONGEST = 10_000;

    private KeyFiles() {}

    /** @throws WrongUse if the file has no such key */
    static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(file, "PUBLIC KEY")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
            throw none(file, "public");
        }
    }

    /** @throws WrongUse if the file has no such key */
    static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes(file, "PRIVATE KEY")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
            throw none(file, "private");
        }
    }

    private static WrongUse none(Path file, String kind) {
        return new WrongUse(file.toString(), "no " + kind + " key", "a " + kind + " key of " + ALGORITHM + " as PEM");
    }

    private static byte[] bytes(Path file, String what) throws IOException {
        String text =
                Files.size(file) > LONGEST ? "" : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Matcher pem = Pattern.compile("-----BEGIN " + what + "-----([A-Za-z0-9+/=\\s]+)-----END " + what + "-----")
                .matcher(text);
        if (!pem.find()) {
            throw new IOException("no " + what);
        }
        return Base64.getMimeDecoder().decode(pem.group(1));
    }
}
