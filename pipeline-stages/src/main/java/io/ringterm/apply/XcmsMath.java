package io.ringterm.apply;

/**
 * Roots by Newton's method, sine and cosine as quotients of polynomials (Hart et al., "Computer Approximations", 3341 and
 * 3843), the arc tangent by Gauss's means: as Xlib's Xcms computes them. The last bits decide whether a channel of a colour
 * at the edge of the gamut is dark, so that {@code StrictMath} will not do.
 */
final class XcmsMath {
    private static final double QUARTER_PI = 0.785398163397448280;
    private static final double HALF_PI = 1.57079632679489660;
    private static final double TWO_PI = 6.28318530717958620;
    private static final double[] COSINE_OVER = {
        0.12905394659037374438e7, -0.37456703915723204710e6, 0.13432300986539084285e5, -0.11231450823340933092e3
    };
    private static final double[] COSINE_UNDER = {
        0.12905394659037373590e7, 0.23467773107245835052e5, 0.20969518196726306286e3, 1.0
    };
    private static final double[] SINE_OVER = {
        0.20664343336995858240e7, -0.18160398797407332550e6, 0.35999306949636188317e4, -0.20107483294588615719e2
    };
    private static final double[] SINE_UNDER = {
        0.26310659102647698963e7, 0.39270242774649000308e5, 0.27811919481083844087e3, 1.0
    };

    /** The distance from 1 to the next number. */
    private static final double EPSILON = 0x1p-52;

    private static final double ARC_TOLERANCE = 0.000001;
    private static final int MOST_STEPS = 100;

    private XcmsMath() {}

    static double squareRoot(double a) {
        if (a <= 0) {
            return 0;
        }
        double guess = a > 1 ? a / 4 : a * 4;
        for (int step = 0; step < 10 * MOST_STEPS; step++) {
            double delta = (guess - a / guess) / 2;
            guess -= delta;
            if (Math.abs(delta) < guess * EPSILON) {
                break;
            }
        }
        return guess;
    }

    /** Of a number that is not negative. */
    static double cubeRoot(double a) {
        if (a == 0) {
            return 0;
        }
        double guess = a > 1 ? a / 8 : a * 8;
        for (int step = 0; step < 10 * MOST_STEPS; step++) {
            double delta = (guess - a / (guess * guess)) / 3;
            guess -= delta;
            if (Math.abs(delta) < guess * EPSILON) {
                break;
            }
        }
        return guess;
    }

    /** To a millionth where x is positive, as exactly as can be otherwise. */
    static double arcTangent(double x) {
        if (x == 0) {
            return 0;
        }
        double margin = x < 1 ? x * ARC_TOLERANCE : ARC_TOLERANCE;
        double geometric = squareRoot(1.0 / (1.0 + x * x));
        double arithmetic = 1.0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double between = (geometric + arithmetic) / 2.0;
            double mean = squareRoot(between * arithmetic);
            geometric = between;
            arithmetic = mean;
            if (between == mean || Math.abs(between - mean) < margin) {
                break;
            }
        }
        return x / (squareRoot(1 + x * x) * Math.min(geometric, arithmetic));
    }

    /** The cosine of an angle from 0 to a full turn, in radians. */
    static double cosine(double angle) {
        double x = reduced(angle);
        if (x > HALF_PI) {
            return -quarterCosine(x - Math.PI);
        }
        return x < -HALF_PI ? -quarterCosine(x + Math.PI) : quarterCosine(x);
    }

    /** The sine of an angle from 0 to a full turn, in radians. */
    static double sine(double angle) {
        double x = reduced(angle);
        if (x > HALF_PI) {
            return -quarterSine(x - Math.PI);
        }
        return x < -HALF_PI ? -quarterSine(x + Math.PI) : quarterSine(x);
    }

    private static double reduced(double angle) {
        return angle > Math.PI ? angle - TWO_PI : angle;
    }

    private static double quarterCosine(double x) {
        if (x > QUARTER_PI) {
            return eighthSine(HALF_PI - x);
        }
        return x < -QUARTER_PI ? eighthSine(HALF_PI + x) : eighthCosine(x);
    }

    private static double quarterSine(double x) {
        if (x > QUARTER_PI) {
            return eighthCosine(HALF_PI - x);
        }
        return x < -QUARTER_PI ? -eighthCosine(HALF_PI + x) : eighthSine(x);
    }

    private static double eighthCosine(double x) {
        double y = x / QUARTER_PI;
        return polynomial(COSINE_OVER, y * y) / polynomial(COSINE_UNDER, y * y);
    }

    private static double eighthSine(double x) {
        double y = x / QUARTER_PI;
        return y * (polynomial(SINE_OVER, y * y) / polynomial(SINE_UNDER, y * y));
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = coefficients[coefficients.length - 1];
        for (int i = coefficients.length - 2; i >= 0; i--) {
            sum = coefficients[i] + x * sum;
        }
        return sum;
    }
}
