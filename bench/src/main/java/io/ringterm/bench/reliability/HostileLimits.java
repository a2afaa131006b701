package io.ringterm.bench.reliability;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.ringterm.Stages;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Layout;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionQuarantinedException;
import io.ringterm.event.Limits;

/** R11: each limit and each quarantine has something that goes over it, and none may be without. */
final class HostileLimits implements Row {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "R11";
    }

    @Override
    public String title() {
        return "every row of the limits table, every quarantine: a hostile fixture";
    }

    @Override
    public void run(Trial trial) throws IOException, InterruptedException {
        Map<String, LimitFixtures.Fixture> fixtures = new TreeMap<>(LimitFixtures.all());
        fixtures.putAll(RecordingLimits.all(trial.folder()));
        List<String> limits = limits();
        for (String limit : limits) {
            LimitFixtures.Fixture fixture = fixtures.get(limit);
            String wrong = fixture == null ? "has no fixture" : fixture.run();
            trial.tally().require(wrong == null, limit + " " + wrong);
        }
        TreeSet<String> stale = new TreeSet<>(fixtures.keySet());
        limits.forEach(stale::remove);
        trial.tally().require(stale.isEmpty(), "fixtures of no limit: " + stale);
        int quarantines = 0;
        for (Layout layout : Layout.values()) {
            for (FaultyStages.Where where : FaultyStages.Where.values()) {
                quarantine(trial, layout, where);
                quarantines++;
            }
        }
        int commands = HostileRecordings.run(trial);
        trial.tally()
                .done(limits.size(), "limits")
                .done(quarantines, "quarantines, each stage in each layout")
                .done(commands, "commands on recordings that ask for all there is, in 64 MiB");
    }

    /** As the class has them, so that a new one is asked for its fixture. */
    private static List<String> limits() {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : Limits.class.getRecordComponents()) {
            names.add(component.getName());
        }
        for (Field field : Limits.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() != Limits.class) {
                names.add(field.getName());
            }
        }
        return names;
    }

    private static void quarantine(Trial trial, Layout layout, FaultyStages.Where where) {
        String what = layout + ", " + where + " fails";
        try (Engine engine = Engine.builder()
                .layout(layout)
                .stages((number, open) -> number == 0 ? FaultyStages.failing(open, where, 3) : new Stages(open))
                .build()) {
            Session poisoned = engine.open(80, 24);
            Session healthy = engine.open(80, 24);
            poisoned.view();
            try {
                for (int i = 0; i < 100; i++) {
                    poisoned.write(new byte[] {'x'});
                    poisoned.flush(TIMEOUT);
                }
                trial.tally().fail(what + " and the session goes on");
            } catch (SessionQuarantinedException e) {
                healthy.write(new byte[] {'y'});
                healthy.flush(TIMEOUT);
                trial.tally().require(engine.health().get(0).failure() == null, what + " and the lane with it");
            }
        }
    }
}
