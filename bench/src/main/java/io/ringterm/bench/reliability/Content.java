package io.ringterm.bench.reliability;

/** Output whose every byte follows from its session and its place, so that nothing has to be kept to check it. */
final class Content {
    private static final int LINE = 61;

    private Content() {}

    static void fill(byte[] bytes, int session, long from) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = at(session, from + i);
        }
    }

    static byte at(int session, long place) {
        return place % LINE == LINE - 1 ? (byte) '\n' : (byte) ('!' + (session * 31L + place * 7 + place / LINE) % 94);
    }
}
