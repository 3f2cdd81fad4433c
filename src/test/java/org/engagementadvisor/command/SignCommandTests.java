package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignCommandTests {
    private Shell shell;

    @TempDir
    Path folder;

    @BeforeEach
    void makeKeys() throws Exception {
        shell = new Shell(folder);
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        shell.write("release.key", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        shell.write("release.pub", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        shell.write("customers.ndjson", "{\"id\": \"A\"}\n");
    }

    private static String pem(String what, byte[] key) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + what
                + "-----\n";
    }

    @Test
    void takesNoRulesThatAreNotSigned() {
        assertThat(shell.run("batch", "@customers.ndjson", "@out.ndjson", "--require-signature", "@release.pub"))
                .isEqualTo(1);
        assertThat(shell.err).contains("corner-shop/release.sig: found no signature, expected a signature of release");
        assertThat(shell.runBare("check", "@rules", "--require-signature", "@release.pub"))
                .isEqualTo(1);
        assertThat(shell.out).contains("corner-shop/release.sig: found no signature");
    }

    @Test
    void takesThemOnceTheyAreSigned() {
        assertThat(shell.run("sign", "@release.key")).isZero();
        assertThat(shell.out).contains("release.sig: release ").contains(" of corner-shop is signed");
        assertThat(shell.run("batch", "@customers.ndjson", "@out.ndjson", "--require-signature", "@release.pub"))
                .isZero();
        assertThat(shell.runBare("check", "@rules", "--require-signature", "@release.pub"))
                .isZero();
    }

    @Test
    void saysThatAFileHasNoKey() {
        assertThat(shell.run("sign", "@release.pub")).isEqualTo(2);
        assertThat(shell.err).contains("release.pub: found no private key, expected a private key of Ed25519 as PEM");
        assertThat(shell.run("batch", "@customers.ndjson", "@out.ndjson", "--require-signature", "@nothing"))
                .isEqualTo(2);
        assertThat(shell.err).contains("nothing: found no public key, expected a public key of Ed25519 as PEM");
    }

    @Test
    void refusesRulesInDrlWhereTablesAloneAreWanted() {
        assertThat(shell.runBare("check", "@rules", "--tables-only")).isEqualTo(1);
        assertThat(shell.out).contains(".drl: found rules in DRL, expected tables only (`--tables-only`)");
    }
}
