package org.engagementadvisor.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Option;

/** Which database a service keeps everything in. */
final class DatabaseOptions {
    // The folder in which the program happens to be started says nothing about how it runs.
    private static final String OWN = "--spring.config.location=classpath:/application.properties";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "properties of the server, such as server.ssl.*; no file is read unless it is named here")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "folder of the database unless --config names one by spring.datasource.url"
                    + " (default: .engagement-advisor in your home folder)")
    private @Nullable Path data;

    /** The folder that was asked for. */
    @Nullable
    Path data() {
        return data;
    }

    /** What has Spring read the named configuration and no other. */
    String configuration() {
        if (config == null) {
            return OWN;
        }
        if (!Files.isRegularFile(config)) {
            throw new WrongUse("--config", "no file `" + config + "`", "a file of properties");
        }
        return OWN + ",file:" + config.toAbsolutePath();
    }

    /** Whether the database is a file in a folder, and none that is named elsewhere. */
    boolean isFolder(ConfigurableEnvironment environment) {
        if (!environment.containsProperty(DataFolder.URL)) {
            return true;
        }
        if (data != null) {
            throw new WrongUse("--data", "`" + data + "` beside " + DataFolder.URL, "one of them");
        }
        return false;
    }

    DataFolder folder() {
        return DataFolder.of(data);
    }
}
