package io.ringterm.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where a measurement was made: a figure without it means nothing.
 *
 * @param cpu the processor's name, or its architecture where the system does not say
 * @param processors processors that the JVM may use
 * @param os the operating system's name and version
 * @param java the virtual machine's name and version
 * @param heapBytes the most that the heap may take
 */
public record Machine(String cpu, int processors, String os, String java, long heapBytes) {
    /**
     * This machine.
     *
     * @return what the JVM and {@code /proc/cpuinfo} say
     */
    public static Machine here() {
        return new Machine(
                cpu(Path.of("/proc/cpuinfo")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                Runtime.getRuntime().maxMemory());
    }

    /** One line for people. */
    @Override
    public String toString() {
        return processors + " x " + cpu + ", " + os + ", " + java + ", heap up to " + (heapBytes >> 20) + " MiB";
    }

    static String cpu(Path cpuinfo) {
        try (Stream<String> lines = Files.lines(cpuinfo)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
