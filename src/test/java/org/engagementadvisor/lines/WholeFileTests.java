package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {
    @TempDir
    Path folder;

    @Test
    void appearsOnceItIsKept() throws IOException {
        var place = folder.resolve("out.csv");
        try (var file = WholeFile.at(place)) {
            file.bytes().write('x');
            assertThat(place).doesNotExist();
            file.keep();
        }
        assertThat(place).hasContent("x");
        assertThat(folder).isDirectoryContaining("glob:**out.csv");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void leavesWhatWasThereUnlessItIsKept() throws IOException {
        var place = Files.writeString(folder.resolve("out.csv"), "before");
        try (var file = WholeFile.at(place)) {
            file.bytes().write('x');
        }
        assertThat(place).hasContent("before");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void writesToWhereALinkPoints() throws IOException {
        var target = Files.writeString(folder.resolve("real.csv"), "before");
        var link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
        try (var file = WholeFile.at(link)) {
            file.keep();
        }
        assertThat(link).isSymbolicLink();
        assertThat(target).isEmptyFile();
    }

    @Test
    void replacesNoFolderAndNoDevice() {
        assertThatThrownBy(() -> WholeFile.at(folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WholeFile.at(Path.of("/dev/null"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsAFolder() {
        assertThatThrownBy(() -> WholeFile.at(folder.resolve("none/out.csv"))).isInstanceOf(UnsuitableFile.class);
    }

    @Test
    void keepsTheModeOfWhatItReplaces() throws IOException {
        var place = Files.writeString(folder.resolve("out.csv"), "before");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        try (var file = WholeFile.at(place)) {
            file.bytes().write('x');
            assertThat(mode(onlyPart())).isEqualTo("rw-------");
            file.keep();
        }
        assertThat(mode(place)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-r-----"));
        try (var file = WholeFile.at(place)) {
            file.keep();
        }
        assertThat(mode(place)).isEqualTo("rw-r-----");
    }

    @Test
    void givesANewFileTheModeOfAnyOther() throws IOException {
        var other = Files.createFile(folder.resolve("other.csv"));
        var place = folder.resolve("out.csv");
        try (var file = WholeFile.at(place)) {
            file.keep();
        }
        assertThat(mode(place)).isEqualTo(mode(other));
    }

    @Test
    void sweepsThePartsOfKilledRunsAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".engagement-advisor-1x7b.part"), "half a customer");
        Files.writeString(folder.resolve(".vimrc.part"), "mine");
        var place = folder.resolve("out.csv");
        try (var living = WholeFile.at(place);
                var second = WholeFile.at(place)) {
            living.bytes().write('x');
            second.bytes().write('y');
            second.keep();
            living.keep();
        }
        assertThat(place).hasContent("x");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out.csv", ".vimrc.part");
    }

    private Path onlyPart() throws IOException {
        try (var parts = Files.newDirectoryStream(folder, "*.part")) {
            return parts.iterator().next();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
