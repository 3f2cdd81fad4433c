package org.engagementadvisor.scenario;

/**
 * What is wrong at one place of a scenario file, or of a file that one is based on.
 *
 * @param line counted from 1
 * @param key the place within the file as a path of keys, such as {@code cases[2].expect.priority}; empty for the whole
 * @param found in words, with backticks around what was copied from the file
 */
public record ScenarioFault(String file, int line, String key, String found, String expected) {
    @Override
    public String toString() {
        return "%s:%d: %sfound %s, expected %s".formatted(file, line, key.isEmpty() ? "" : key + ": ", found, expected);
    }
}
