package io.ringterm.apply;

import java.util.Map;

/**
 * Colours by what the eye sees, as the screen of {@link ScreenCurves} shows them (CIE 1931, 1976; Tektronix TekHVC; Xlib's
 * Xcms, whose answers xterm gives).
 *
 * <pre>
 *  CIEXYZ ◄── CIExyY, CIELab, CIELuv, CIEuvY, TekHVC
 *    │ a matrix
 *    ▼
 *  lights of red, green, blue ── outside of 0 to 1: the same hue and value with the most chroma that can be shown
 *    │ ScreenCurves
 *    ▼
 *  0xRRGGBB
 * </pre>
 *
 * <p>Where Xlib departs from the CIE's formulas, so does this: it says so. All arithmetic is plain, so that
 * every machine gets the same.
 */
final class CieColours {
    /** A space's three numbers as CIEXYZ. */
    private interface Space {
        double[] toXyz(double first, double second, double third);
    }

    private static final Map<String, Space> SPACES = Map.of(
            "ciexyz", (x, y, z) -> new double[] {x, y, z},
            "ciexyy", CieColours::xyy,
            "cielab", CieColours::lab,
            "cieluv", CieColours::luv,
            "cieuvy", CieColours::uvy,
            "tekhvc", TekHvc::toXyz);

    private static final double[][] TO_LIGHTS = {
        {3.48340481253539000, -1.52176374927285200, -0.55923133354049780},
        {-1.07152751306193600, 1.96593795204372400, 0.03673691339553462},
        {0.06351179790497788, -0.20020501000496480, 0.81070942031648220},
    };
    private static final double[][] FROM_LIGHTS = {
        {0.38106149108714790, 0.32025712365352110, 0.24834578525933100},
        {0.20729745115140850, 0.68054638776373240, 0.11215616108485920},
        {0.02133944350088028, 0.14297193020246480, 1.24172892629665500},
    };
    /** Full light on all three, its Y exactly 1. */
    static final double[] WHITE = {
        FROM_LIGHTS[0][0] + FROM_LIGHTS[0][1] + FROM_LIGHTS[0][2],
        1.0,
        FROM_LIGHTS[2][0] + FROM_LIGHTS[2][1] + FROM_LIGHTS[2][2],
    };

    /** How far a light may be outside of 0 to 1. */
    private static final double TOLERANCE = 0.001;

    private static final double LOW_Y = 0.008856;
    private static final double LOW_LIGHTNESS = 7.99953624;
    private static final double LIGHTNESS_SLOPE = 903.29;
    private static final double LARGEST = 1e6;

    private CieColours() {}

    /** Tells whether a space has this name, in lower case. */
    static boolean isSpace(String name) {
        return SPACES.containsKey(name);
    }

    /** A colour of a space as 0xRRGGBB, or {@link ColourSpec#NONE} where no screen could show the like. */
    static int colour(String space, double first, double second, double third) {
        if (Math.abs(first) > LARGEST || Math.abs(second) > LARGEST || Math.abs(third) > LARGEST) {
            return ColourSpec.NONE;
        }
        double[] xyz = SPACES.get(space).toXyz(first, second, third);
        double[] lights = lights(xyz);
        if (!isShowable(lights)) {
            lights = lights(TekHvc.mostChroma(xyz));
        }
        if (!isShowable(lights)) {
            return ColourSpec.NONE;
        }
        return ScreenCurves.value(0, lights[0]) << 16
                | ScreenCurves.value(1, lights[1]) << 8
                | ScreenCurves.value(2, lights[2]);
    }

    private static boolean isShowable(double[] lights) {
        return lights[0] >= -TOLERANCE
                && lights[1] >= -TOLERANCE
                && lights[2] >= -TOLERANCE
                && lights[0] <= 1 + TOLERANCE
                && lights[1] <= 1 + TOLERANCE
                && lights[2] <= 1 + TOLERANCE;
    }

    static double[] lights(double[] xyz) {
        return multiply(TO_LIGHTS, xyz);
    }

    static double[] fromLights(double[] lights) {
        return multiply(FROM_LIGHTS, lights);
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    static double[] uvy(double u, double v, double y) {
        double divisor = 6.0 * u - 16.0 * v + 12.0;
        if (divisor == 0) {
            return new double[] {0, y, 0};
        }
        double chromaX = 9.0 * u / divisor;
        double chromaY = 4.0 * v / divisor;
        double chromaZ = 1.0 - chromaX - chromaY;
        return chromaY == 0
                ? new double[] {chromaX, y, chromaZ}
                : new double[] {chromaX * y / chromaY, y, chromaZ * y / chromaY};
    }

    static double[] toUvy(double[] xyz) {
        double divisor = xyz[0] + 15.0 * xyz[1] + 3.0 * xyz[2];
        return divisor == 0
                ? new double[] {0, 0, xyz[1]}
                : new double[] {4.0 * xyz[0] / divisor, 9.0 * xyz[1] / divisor, xyz[1]};
    }

    /** By way of u' and v', as Xlib goes. */
    private static double[] xyy(double x, double y, double luminance) {
        double divisor = -2 * x + 12 * y + 3;
        return divisor == 0 ? new double[3] : uvy(4 * x / divisor, 9 * y / divisor, luminance);
    }

    /** Xlib divides by 9.03292 where the CIE has 903.292, and has L* as a fraction in a* and b*. */
    private static double[] lab(double lightness, double a, double b) {
        double root = (lightness + 16.0) / 116.0;
        double y = root * root * root;
        if (y < LOW_Y) {
            double low = lightness / 9.03292;
            return new double[] {WHITE[0] * (a / 3893.5 + low), low, WHITE[2] * (low - b / 1557.4)};
        }
        double x = root + a / 5.0;
        double z = root - b / 2.0;
        return new double[] {WHITE[0] * x * x * x, y, WHITE[2] * z * z * z};
    }

    /** Xlib divides by a hundredth of the lightness, the CIE by the lightness. */
    private static double[] luv(double lightness, double u, double v) {
        double[] white = toUvy(WHITE);
        double scale = 13.0 * (lightness / 100.0);
        double y = luminance(lightness);
        return lightness == 0 ? uvy(white[0], white[1], y) : uvy(u / scale + white[0], v / scale + white[1], y);
    }

    /** Y of a CIE lightness from 0 to 100. */
    static double luminance(double lightness) {
        double root = (lightness + 16.0) / 116.0;
        return lightness < LOW_LIGHTNESS ? lightness / LIGHTNESS_SLOPE : root * root * root;
    }

    /** CIE lightness of a Y from 0 to 1. */
    static double lightness(double y) {
        return y < LOW_Y ? y * LIGHTNESS_SLOPE : XcmsMath.cubeRoot(y) * 116.0 - 16.0;
    }
}
