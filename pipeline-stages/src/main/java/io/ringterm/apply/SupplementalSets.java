package io.ringterm.apply;

/**
 * Sets for the upper half of eight bits (DEC VT510 manual, SCS; ISO 8859 parts 2, 5, 7, 8 and 9; xterm ctlseqs).
 *
 * <p>Places without a character are shown as U+2E2E, as in xterm. Rows begin at 0x20, 0x40 and 0x60, but for DEC's, which
 * have 94 places and begin at 0x21.
 */
final class SupplementalSets {
    private static final char[] DEC_GREEK = table(
            "¡¢£⸮¥⸮§¤©ª«⸮⸮⸮⸮°±²³⸮µ¶·⸮¹º»¼½⸮¿ϊ" + "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ⸮ΠΡΣΤΥΦΧΨΩάέήί⸮όϋ" + "αβγδεζηθικλμνξο⸮πρστυφχψωςύώ΄⸮");
    private static final char[] DEC_HEBREW = table(
            "¡¢£⸮¥⸮§¨©×«⸮⸮⸮⸮°±²³⸮µ¶·⸮¹÷»¼½⸮¿⸮" + "⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮א" + "בגדהוזחטיךכלםמןנסעףפץצקרשת⸮⸮⸮⸮");
    private static final char[] DEC_TURKISH = table(
            "¡¢£⸮¥⸮§¨©ª«⸮⸮İ⸮°±²³⸮µ¶·⸮¹º»¼½ı¿À" + "ÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖŒØÙÚÛÜŸŞßà" + "áâãäåæçèéêëìíîïğñòóôõöœøùúûüÿş");
    private static final char[] DEC_CYRILLIC = table(
            "⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮ю" + "абцдефгхийклмнопярстужвьызшэщчъЮ" + "АБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ");
    private static final char[] ISO_GREEK = table("\u00a0‘’£⸮⸮¦§¨©⸮«¬\u00ad⸮―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ"
            + "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ⸮ΣΤΥΦΧΨΩΪΫάέήί"
            + "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ⸮");
    private static final char[] ISO_HEBREW = table("\u00a0⸮¢£¤¥¦§¨©×«¬\u00ad®¯°±²³´µ¶·¸¹÷»¼½¾⸮"
            + "⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮⸮‗"
            + "אבגדהוזחטיךכלםמןנסעףפץצקרשת⸮⸮⸮⸮⸮");
    private static final char[] ISO_CYRILLIC = table("\u00a0ЁЂЃЄЅІЇЈЉЊЋЌ\u00adЎЏАБВГДЕЖЗИЙКЛМНОП"
            + "РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп"
            + "рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ");
    private static final char[] LATIN_2 = table("\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż"
            + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
            + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙");
    private static final char[] LATIN_5 = table("\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß"
            + "àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ");

    private SupplementalSets() {}

    /**
     * A set's table.
     *
     * @param set as in {@code Charsets}
     * @return 96 characters, or null where it is none of these
     */
    static char[] of(int set) {
        return switch (set) {
            case '(' << 24 | '"' << 8 | '?' -> DEC_GREEK;
            case '(' << 24 | '"' << 8 | '4' -> DEC_HEBREW;
            case '(' << 24 | '%' << 8 | '0' -> DEC_TURKISH;
            case '(' << 24 | '&' << 8 | '4' -> DEC_CYRILLIC;
            case '-' << 24 | 'F' -> ISO_GREEK;
            case '-' << 24 | 'H' -> ISO_HEBREW;
            case '-' << 24 | 'L' -> ISO_CYRILLIC;
            case '-' << 24 | 'B' -> LATIN_2;
            case '-' << 24 | 'M' -> LATIN_5;
            default -> null;
        };
    }

    private static char[] table(String characters) {
        return (characters.length() == 94 ? " " + characters + "⸮" : characters).toCharArray();
    }
}
