package io.ringterm.apply;

/**
 * How large a sixel image is, in pixels, without drawing it (DEC VT330/VT340 Programmer Reference Manual, volume 2,
 * chapter 14).
 *
 * <pre>
 *  " pan ; pad ; ph ; pv   raster attributes: shape of a pixel, size
 *  ! n c                   c, n times           $  back to the left
 *  ? to ~                  a column of six      -  next band of six
 * </pre>
 */
final class SixelSize {
    private static final int BAND = 6;
    private static final int MAX = 1 << 20;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Pixels a sixel's dot is high. */
    private int aspect;

    private int width;
    private int height;

    /** The macro parameter of the device control string says how high a dot is, until raster attributes do. */
    SixelSize(byte[] bytes, int from, int end, int macro) {
        this.bytes = bytes;
        this.end = end;
        at = from;
        aspect = switch (macro) {
            case 2 -> 5;
            case 3, 4 -> 3;
            case 7, 8, 9 -> 1;
            default -> 2;
        };
        scan();
    }

    int width() {
        return width;
    }

    int height() {
        return height * aspect;
    }

    private void scan() {
        int column = 0;
        int band = 0;
        while (at < end) {
            int code = bytes[at++];
            int count = 1;
            if (code == '!') {
                count = number();
                code = at < end ? bytes[at++] : 0;
            }
            if (code >= '?' && code <= '~') {
                column = Math.min(MAX, column + count);
                width = Math.max(width, column);
                height = Math.max(height, band + (code == '?' ? 0 : BAND));
            } else if (code == '$') {
                column = 0;
            } else if (code == '-') {
                column = 0;
                band = Math.min(MAX, band + BAND);
            } else if (code == '"') {
                raster();
            }
        }
    }

    private void raster() {
        int down = number();
        int across = next();
        int declaredWidth = next();
        int declaredHeight = next();
        if (down > 0 && across > 0) {
            aspect = Math.max(1, Math.min(16, (down + across / 2) / across));
        }
        width = Math.max(width, declaredWidth);
        height = Math.max(height, declaredHeight);
    }

    private int next() {
        if (at < end && bytes[at] == ';') {
            at++;
            return number();
        }
        return 0;
    }

    private int number() {
        int value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            value = Math.min(MAX, value * 10 + bytes[at++] - '0');
        }
        return value;
    }
}
