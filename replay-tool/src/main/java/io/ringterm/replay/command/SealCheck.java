package io.ringterm.replay.command;

import java.security.PublicKey;

import io.ringterm.journal.Recording;
import io.ringterm.journal.RecordingDigest;
import io.ringterm.journal.Seal;
import io.ringterm.replay.sign.SealKeys;

/**
 * What a recording's seal is worth.
 *
 * @param outcome good or not, or why that is not known
 * @param signer the key that the seal names, in a few characters, or empty
 */
record SealCheck(Outcome outcome, String signer) {
    /** What is known of a seal. */
    enum Outcome {
        /** There is none, and none was asked for. */
        NONE("no seal"),
        /** There is one, and no key was given to check it with. */
        UNCHECKED("not checked: --key PUB does"),
        /** The key's owner signed just this. */
        GOOD("good"),
        /** There is none, though one was asked for. */
        MISSING("MISSING"),
        /** It was not signed with the key, or what was signed was changed since. */
        FORGED("BAD: not signed with this key, or the seal was changed"),
        /** The seal is the key's, and the recording is not what was signed. */
        CHANGED("BROKEN: the recording was changed after it was sealed");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    static SealCheck of(Recording recording, PublicKey key) {
        Seal seal = recording.seal();
        if (seal == null) {
            return new SealCheck(key == null ? Outcome.NONE : Outcome.MISSING, "");
        }
        String signer = SealKeys.fingerprint(seal.signer());
        if (key == null) {
            return new SealCheck(Outcome.UNCHECKED, signer);
        }
        if (!seal.isBy(key)) {
            return new SealCheck(Outcome.FORGED, signer);
        }
        boolean same = recording.header() != null && seal.isOf(RecordingDigest.of(recording));
        return new SealCheck(same ? Outcome.GOOD : Outcome.CHANGED, signer);
    }

    boolean isBad() {
        return outcome.ordinal() >= Outcome.MISSING.ordinal();
    }

    /** A line for a person, or nothing. */
    String line() {
        return outcome == Outcome.NONE
                ? ""
                : "seal" + (signer.isEmpty() ? "" : " of " + signer) + ": " + outcome.text + "\n";
    }
}
