package io.ringterm.op.tables;

import java.util.List;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;
import io.ringterm.parse.GraphemeBreak;

/**
 * The properties of characters in one version of Unicode: ICU4J's, restricted by age, with the {@link Change}s undone.
 */
final class UnicodeProperties {
    /** First version that has Indic_Conjunct_Break. */
    private static final int INDIC_CONJUNCT_BREAK_SINCE = 1510;

    private static final int SOFT_HYPHEN = 0xad;

    // Values of Indic_Conjunct_Break, for which ICU4J has an enum beside its property's ints.
    private static final int NO_CONJUNCT = UCharacter.getPropertyValueEnum(UProperty.INDIC_CONJUNCT_BREAK, "None");
    private static final int CONSONANT = UCharacter.getPropertyValueEnum(UProperty.INDIC_CONJUNCT_BREAK, "Consonant");
    private static final int EXTEND = UCharacter.getPropertyValueEnum(UProperty.INDIC_CONJUNCT_BREAK, "Extend");
    private static final int LINKER = UCharacter.getPropertyValueEnum(UProperty.INDIC_CONJUNCT_BREAK, "Linker");

    private final int version;
    private final int[] eastAsianWidth = new int[0x11_0000];
    private final int[] category = new int[0x11_0000];
    private final int[] clusterBreak = new int[0x11_0000];
    private final int[] conjunctBreak = new int[0x11_0000];
    private final boolean[] pictographic = new boolean[0x11_0000];

    UnicodeProperties(int version) {
        this.version = version;
        for (int code = 0; code < 0x11_0000; code++) {
            if (isAssignedLater(code)) {
                eastAsianWidth[code] = isSetAsideForCjk(code) ? EastAsianWidth.WIDE : EastAsianWidth.NEUTRAL;
                clusterBreak[code] = code >= 0xe_0000 && code <= 0xe_0fff
                        ? GraphemeClusterBreak.CONTROL
                        : GraphemeClusterBreak.OTHER;
            } else {
                eastAsianWidth[code] = UCharacter.getIntPropertyValue(code, UProperty.EAST_ASIAN_WIDTH);
                category[code] = UCharacter.getType(code);
                clusterBreak[code] = UCharacter.getIntPropertyValue(code, UProperty.GRAPHEME_CLUSTER_BREAK);
                pictographic[code] = UCharacter.hasBinaryProperty(code, UProperty.EXTENDED_PICTOGRAPHIC);
                conjunctBreak[code] = version < INDIC_CONJUNCT_BREAK_SINCE
                        ? NO_CONJUNCT
                        : UCharacter.getIntPropertyValue(code, UProperty.INDIC_CONJUNCT_BREAK);
            }
        }
        List<Change> changes = Change.all();
        changes.stream().filter(change -> change.versions().contains(version)).forEach(this::undo);
    }

    boolean isAmbiguous(int code) {
        return eastAsianWidth[code] == EastAsianWidth.AMBIGUOUS && code != SOFT_HYPHEN;
    }

    int width(int code) {
        if (code == SOFT_HYPHEN) {
            return 1;
        }
        switch (category[code]) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR -> {
                return 0;
            }
            default -> {}
        }
        if (clusterBreak[code] == GraphemeClusterBreak.V || clusterBreak[code] == GraphemeClusterBreak.T) {
            return 0;
        }
        boolean wide = eastAsianWidth[code] == EastAsianWidth.WIDE || eastAsianWidth[code] == EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }

    int breakClass(int code) {
        int conjunct = conjunctBreak[code];
        int breakClass = switch (clusterBreak[code]) {
            case GraphemeClusterBreak.OTHER ->
                pictographic[code]
                        ? GraphemeBreak.PICTOGRAPHIC
                        : conjunct == CONSONANT ? GraphemeBreak.CONSONANT : GraphemeBreak.OTHER;
            case GraphemeClusterBreak.CONTROL, GraphemeClusterBreak.CR, GraphemeClusterBreak.LF ->
                GraphemeBreak.CONTROL;
            case GraphemeClusterBreak.EXTEND ->
                conjunct == LINKER
                        ? GraphemeBreak.EXTEND_LINKER
                        : conjunct == EXTEND ? GraphemeBreak.EXTEND : GraphemeBreak.EXTEND_ONLY;
            case GraphemeClusterBreak.ZWJ -> GraphemeBreak.ZWJ;
            case GraphemeClusterBreak.SPACING_MARK -> GraphemeBreak.SPACING_MARK;
            case GraphemeClusterBreak.PREPEND -> GraphemeBreak.PREPEND;
            case GraphemeClusterBreak.REGIONAL_INDICATOR -> GraphemeBreak.REGIONAL_INDICATOR;
            case GraphemeClusterBreak.L -> GraphemeBreak.HANGUL_L;
            case GraphemeClusterBreak.V -> GraphemeBreak.HANGUL_V;
            case GraphemeClusterBreak.T -> GraphemeBreak.HANGUL_T;
            case GraphemeClusterBreak.LV -> GraphemeBreak.HANGUL_LV;
            case GraphemeClusterBreak.LVT -> GraphemeBreak.HANGUL_LVT;
            default ->
                throw new IllegalStateException("Grapheme_Cluster_Break is unknown: code=" + Integer.toHexString(code)
                        + ", value=" + clusterBreak[code]);
        };
        checkThatOneClassSaysAll(code, breakClass);
        return breakClass;
    }

    /** Combinations that have no class of their own must not occur. */
    private void checkThatOneClassSaysAll(int code, int breakClass) {
        int conjunct = conjunctBreak[code];
        boolean conjunctLost = conjunct != NO_CONJUNCT
                && breakClass != GraphemeBreak.CONSONANT
                && breakClass != GraphemeBreak.EXTEND
                && breakClass != GraphemeBreak.EXTEND_LINKER
                && breakClass != GraphemeBreak.ZWJ;
        boolean pictographLost = pictographic[code] && breakClass != GraphemeBreak.PICTOGRAPHIC;
        if (conjunctLost || pictographLost) {
            throw new IllegalStateException("properties have no class: code=" + Integer.toHexString(code) + ", version="
                    + version + ", class=" + breakClass + ", Indic_Conjunct_Break=" + conjunct);
        }
    }

    private boolean isAssignedLater(int code) {
        VersionInfo age = UCharacter.getAge(code);
        return age.getMajor() * 100 + age.getMinor() * 10 > version;
    }

    private static boolean isSetAsideForCjk(int code) {
        return code >= 0x3400 && code <= 0x4dbf
                || code >= 0x4e00 && code <= 0x9fff
                || code >= 0xf900 && code <= 0xfaff
                || code >= 0x2_0000 && code <= 0x2_fffd
                || code >= 0x3_0000 && code <= 0x3_fffd;
    }

    private void undo(Change change) {
        for (int code = change.first(); code <= change.last(); code++) {
            switch (change.property()) {
                case "East_Asian_Width" -> eastAsianWidth[code] = value(UProperty.EAST_ASIAN_WIDTH, change);
                case "General_Category" -> category[code] = value(UProperty.GENERAL_CATEGORY, change);
                case "Grapheme_Cluster_Break" -> clusterBreak[code] = value(UProperty.GRAPHEME_CLUSTER_BREAK, change);
                case "Indic_Conjunct_Break" -> conjunctBreak[code] = value(UProperty.INDIC_CONJUNCT_BREAK, change);
                case "Extended_Pictographic" ->
                    pictographic[code] = change.value().equals("Y");
                default -> throw new IllegalStateException("property is unknown: property=" + change.property());
            }
        }
    }

    private static int value(int property, Change change) {
        return UCharacter.getPropertyValueEnum(property, change.value());
    }
}
