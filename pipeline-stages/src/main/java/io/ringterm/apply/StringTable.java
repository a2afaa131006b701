package io.ringterm.apply;

import java.util.Arrays;

/** Functions of control strings by their number, a line each. */
final class StringTable {
    /** What a complete string does. */
    @FunctionalInterface
    interface Function {
        void run(StringArgument argument);
    }

    private int[] numbers = new int[0];
    private Function[] functions = new Function[0];

    /** Adds a line. */
    StringTable row(int number, Function function) {
        int at = numbers.length;
        numbers = Arrays.copyOf(numbers, at + 1);
        functions = Arrays.copyOf(functions, at + 1);
        numbers[at] = number;
        functions[at] = function;
        return this;
    }

    /** The function with a number, or null. */
    Function get(int number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return functions[i];
            }
        }
        return null;
    }
}
