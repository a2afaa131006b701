package io.ringterm.engine;

import java.util.function.Function;

import io.ringterm.Stages;

/** Asks the stages something where they are owned. */
final class Question<T> extends Control {
    private final Function<Stages, T> question;
    private T answer;
    private Throwable thrown;

    Question(Function<Stages, T> question) {
        this.question = question;
    }

    @Override
    boolean apply(Pipe pipe) {
        try {
            answer = question.apply(pipe.stages);
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        return false;
    }

    /** Called when the control has come through. */
    T answer() {
        if (thrown != null) {
            throw new EngineException("the question failed: " + thrown, thrown);
        }
        return answer;
    }
}
