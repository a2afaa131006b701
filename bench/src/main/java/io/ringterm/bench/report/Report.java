package io.ringterm.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ringterm.bench.probe.Machine;

/** A small benchmark's result: rows of figures under names, and a remark or two. */
public final class Report {
    private final String benchmark;
    private final Machine machine;
    private final String about;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * An empty report.
     *
     * @param benchmark the command's name
     * @param machine where it ran
     * @param about what ran, one line
     */
    public Report(String benchmark, Machine machine, String about) {
        this.benchmark = benchmark;
        this.machine = machine;
        this.about = about;
    }

    /**
     * Adds a row.
     *
     * @param cells name, value, name, value …; names as in the first row; values texts, whole numbers or doubles
     * @return this
     */
    public Report row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        if (!rows.isEmpty() && !rows.get(0).keySet().equals(row.keySet())) {
            throw new IllegalArgumentException("columns must be " + rows.get(0).keySet() + ": " + row.keySet());
        }
        rows.add(row);
        return this;
    }

    /**
     * Adds a remark below the rows.
     *
     * @param remark one line
     * @return this
     */
    public Report remark(String remark) {
        remarks.add(remark);
        return this;
    }

    /**
     * For people.
     *
     * @return lines, each with its end
     */
    public String text() {
        TextTable table = new TextTable();
        if (!rows.isEmpty()) {
            table.row(rows.get(0).keySet().toArray(String[]::new));
            for (Map<String, Object> row : rows) {
                table.row(row.values().stream().map(Report::cell).toArray(String[]::new));
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(machine).append('\n').append(about).append("\n\n").append(table);
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(remark -> text.append(remark).append('\n'));
        }
        return text.toString();
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Figures.digits(number);
        }
        return value instanceof Number number ? Figures.count(number.longValue()) : String.valueOf(value);
    }

    /**
     * For programs.
     *
     * @return a JSON object with a line end
     */
    public String json() {
        return Json.object(json -> {
            json.writeStringField("benchmark", benchmark);
            Json.machine(json, machine);
            json.writeStringField("about", about);
            json.writeArrayFieldStart("rows");
            for (Map<String, Object> row : rows) {
                json.writeStartObject();
                for (Map.Entry<String, Object> cell : row.entrySet()) {
                    json.writeFieldName(cell.getKey());
                    if (cell.getValue() instanceof Double number) {
                        json.writeNumber(number);
                    } else if (cell.getValue() instanceof Number number) {
                        json.writeNumber(number.longValue());
                    } else {
                        json.writeString(String.valueOf(cell.getValue()));
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("remarks");
            for (String remark : remarks) {
                json.writeString(remark);
            }
            json.writeEndArray();
        });
    }
}
