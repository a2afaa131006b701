package io.ringterm.apply;

/**
 * TekHVC: hue in degrees from "best red", value as CIE lightness, chroma; and the most chroma that the screen of
 * {@link ScreenCurves} can show of a hue at a value (Xlib's Xcms, its default way to bring a colour into the gamut).
 */
final class TekHvc {
    private static final double CHROMA_SCALE = 7.50725;
    private static final double[] WHITE = CieColours.toUvy(CieColours.WHITE);
    /** From the u' axis to best red, seen from white. */
    private static final double BEST_RED = degrees(XcmsMath.arcTangent((0.4931 - WHITE[1]) / (0.7127 - WHITE[0])));
    /** A value and a chroma that no screen shows: where the search for a hue's most saturated colour begins. */
    private static final double OUTSIDE_VALUE = 40;

    private static final double OUTSIDE_CHROMA = 120;
    private static final double TOLERANCE = 0.001;
    private static final int MOST_STEPS = 100;

    private TekHvc() {}

    static double[] toXyz(double hue, double value, double chroma) {
        if (value == 0 || value == 100) {
            return CieColours.uvy(WHITE[0], WHITE[1], value / 100);
        }
        double angle = floorMod(hue + BEST_RED, 360) * Math.PI / 180.0;
        double reach = value * CHROMA_SCALE;
        double u = XcmsMath.cosine(angle) * chroma / reach + WHITE[0];
        double v = XcmsMath.sine(angle) * chroma / reach + WHITE[1];
        return CieColours.uvy(u, v, CieColours.luminance(value));
    }

    /** Hue, value, chroma. */
    private static double[] fromXyz(double[] xyz) {
        double[] uvy = CieColours.toUvy(xyz);
        double u = uvy[0] - WHITE[0];
        double v = uvy[1] - WHITE[1];
        double value = CieColours.lightness(uvy[2]);
        double chroma = value * CHROMA_SCALE * XcmsMath.squareRoot(u * u + v * v);
        return new double[] {floorMod(chroma < 0 ? -BEST_RED : angle(u, v) - BEST_RED, 360), value, chroma};
    }

    private static double angle(double u, double v) {
        double theta = u == 0 ? 0 : degrees(XcmsMath.arcTangent(v / u));
        if (u < 0) {
            return theta + 180;
        }
        return u == 0 && v < 0 ? 270 : u == 0 ? 90 : theta;
    }

    /** The colour of the same hue and value with the most chroma that can be shown. */
    static double[] mostChroma(double[] xyz) {
        double[] colour = fromXyz(xyz);
        double hue = colour[0];
        double value = Math.max(0, Math.min(colour[1], 100));
        double[] saturated = saturated(hue);
        double[] corner = fromXyz(CieColours.fromLights(saturated));
        if (value <= corner[1]) {
            return toXyz(hue, value, value * corner[2] / corner[1]);
        }
        return lighter(hue, value, saturated, corner[1]);
    }

    /** A hue's most saturated colour: of its lights one is 0 and one is 1. */
    private static double[] saturated(double hue) {
        double[] lights = CieColours.lights(toXyz(hue, OUTSIDE_VALUE, OUTSIDE_CHROMA));
        double least = Math.min(lights[0], Math.min(lights[1], lights[2]));
        double most = Math.max(lights[0], Math.max(lights[1], lights[2])) - least;
        return new double[] {(lights[0] - least) / most, (lights[1] - least) / most, (lights[2] - least) / most};
    }

    /** Mixes the most saturated colour with white until the value is right. */
    private static double[] lighter(double hue, double value, double[] saturated, double cornerValue) {
        double wanted = value;
        double factor = 1;
        double[] reached = {hue, value, 100};
        double[] last = {hue, -1, -1};
        for (int step = 0; step < MOST_STEPS; step++) {
            double beforeLast = last[1];
            last = reached;
            double white = (wanted - cornerValue) / (100 - cornerValue) * factor;
            reached = fromXyz(CieColours.fromLights(mix(saturated, white)));
            if (Math.abs(reached[1] - value) <= TOLERANCE) {
                break;
            }
            wanted += value - reached[1];
            if (wanted < cornerValue) {
                wanted = cornerValue;
                factor *= 0.5;
            } else if (wanted > 100) {
                break;
            } else if (Math.abs(reached[1] - beforeLast) <= TOLERANCE) {
                factor *= 0.5;
            }
        }
        double[] nearer = Math.abs(last[1] - value) < Math.abs(reached[1] - value) ? last : reached;
        return toXyz(hue, Math.max(0, Math.min(nearer[1], 100)), nearer[2]);
    }

    private static double[] mix(double[] lights, double white) {
        double rest = 1.0 - white;
        return new double[] {lights[0] * rest + white, lights[1] * rest + white, lights[2] * rest + white};
    }

    private static double degrees(double radians) {
        return radians * 180.0 / Math.PI;
    }

    private static double floorMod(double value, double modulus) {
        double rest = value % modulus;
        return rest < 0 ? rest + modulus : rest;
    }
}
