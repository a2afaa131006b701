package io.ringterm.grid;

/** The hash of a row by content: clusters count as their code points, links as id and URI. */
final class RowHash {
    private RowHash() {}

    static long of(Row row, GraphemeTable graphemes, LinkTable links) {
        int end = row.contentEnd();
        long hash = (long) row.flags() << 32 | end;
        for (int column = 0; column < end; column++) {
            int glyph = row.glyph(column);
            long style = row.style(column);
            if ((glyph & CellLayout.CLUSTER) != 0) {
                int[] cluster = graphemes.get(CellLayout.code(glyph));
                hash = Hash64.mix(hash, Hash64.ofInts(cluster, 0, cluster.length));
                glyph &= ~CellLayout.CODE_MASK;
            }
            hash = Hash64.mix(hash, style, glyph);
            if ((style & CellLayout.EXTRAS_BIT) != 0) {
                hash = ofExtras(hash, row.extras(column), links);
            }
        }
        return Hash64.finish(hash);
    }

    private static long ofExtras(long hash, long extras, LinkTable links) {
        long mixed = Hash64.mix(hash, CellLayout.underlineColour(extras));
        Link link = links.get(CellLayout.link(extras));
        if (link != null) {
            mixed = Hash64.mix(mixed, Hash64.ofText(link.id()));
            mixed = Hash64.mix(mixed, Hash64.ofText(link.uri()));
        }
        return mixed;
    }
}
