package io.ringterm.bench.reliability;

import java.io.PrintWriter;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the test class, or the one method of it, that its argument names. */
final class ChosenTestMain {
    static final int PASSED = 0;
    static final int FAILED = 10;
    private static final int NOTHING_RUN = 11;

    private ChosenTestMain() {}

    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        arguments[0].contains("#")
                                ? DiscoverySelectors.selectMethod(arguments[0])
                                : DiscoverySelectors.selectClass(arguments[0]))
                .build();
        LauncherFactory.create().execute(request, listener);
        listener.getSummary().printFailuresTo(new PrintWriter(System.out, true), 3);
        boolean failed = listener.getSummary().getTotalFailureCount() > 0;
        boolean ran = listener.getSummary().getTestsSucceededCount() > 0;
        System.exit(failed ? FAILED : ran ? PASSED : NOTHING_RUN);
    }
}
