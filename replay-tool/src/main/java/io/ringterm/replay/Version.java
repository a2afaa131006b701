package io.ringterm.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import picocli.CommandLine.IVersionProvider;

/** The release that this is, as the build wrote it down. */
public final class Version implements IVersionProvider {
    /**
     * The release's version.
     *
     * @return as in the Maven build
     * @throws IOException if the build's note cannot be read
     */
    public static String number() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties build = new Properties();
            build.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return build.getProperty("version");
        }
    }

    static String text() throws IOException {
        return "ringterm " + number();
    }

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {text()};
    }
}
