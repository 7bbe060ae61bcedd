package io.github.herogold.orm.it.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person sees in a terminal that has printed a text. */
final class Screen {
    private static final Pattern PART =
            Pattern.compile("\\x1b\\[(\\d*)[;\\d]*([A-Za-z])|\\r|\\n|.");

    private final List<StringBuilder> lines = new ArrayList<>();
    private int row;
    private int column;

    private Screen() {}

    static List<String> linesOf(String printed) {
        Screen screen = new Screen();
        Matcher part = PART.matcher(printed);
        while (part.find()) {
            screen.take(part);
        }
        return screen.lines.stream()
                .map(line -> line.toString().stripTrailing())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void take(Matcher part) {
        switch (part.group()) {
            case "\r" -> column = 0;
            case "\n" -> row++;
            default -> {
                if (part.group(2) == null) {
                    put(part.group().charAt(0));
                } else {
                    move(part.group(2), part.group(1));
                }
            }
        }
    }

    /** Colours and the like move nothing. */
    private void move(String letter, String number) {
        int by = number.isEmpty() ? 1 : Integer.parseInt(number);
        switch (letter) {
            case "A" -> row = Math.max(0, row - by);
            case "B" -> row += by;
            default -> {}
        }
    }

    private void put(char character) {
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
        StringBuilder line = lines.get(row);
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column, character);
        column++;
    }
}
