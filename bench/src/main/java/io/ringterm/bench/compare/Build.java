package io.ringterm.bench.compare;

import java.util.List;

/**
 * A build that can be run.
 *
 * @param label as it was named
 * @param launch what follows the JVM's flags to start {@code ringterm}: {@code -jar JAR}, or a class path and a class
 */
record Build(String label, List<String> launch) {
    Build {
        launch = List.copyOf(launch);
    }
}
