package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
