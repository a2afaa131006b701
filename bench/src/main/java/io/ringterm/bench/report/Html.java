package io.ringterm.bench.report;

/** A page in one file: no scripts, nothing from elsewhere. */
final class Html {
    private static final String STYLE = """
            body{font:14px/1.5 system-ui,sans-serif;margin:2em auto;max-width:1000px;padding:0 1em;background:#fff;color:#222}
            table{border-collapse:collapse;margin:1em 0}
            td,th{padding:.2em .7em;text-align:right;border-bottom:1px solid #ddd}
            td:first-child,th:first-child{text-align:left}
            svg{max-width:640px;width:100%;display:block;margin:1em 0;font:11px system-ui,sans-serif}
            .title{font-weight:bold;font-size:13px}.frame{fill:none;stroke:#999}.grid{stroke:#eee}
            polyline{fill:none;stroke-width:2}.base{stroke:#3a6ea5}.head{stroke:#d1592b}
            circle.base{fill:#3a6ea5;fill-opacity:.6;stroke:none}circle.head{fill:#d1592b;fill-opacity:.6;stroke:none}
            .REGRESSION{background:#fbd5cc}.IMPROVEMENT{background:#d3efd2}
            .key b{padding:0 .5em;color:#fff}.key .a{background:#3a6ea5}.key .b{background:#d1592b}
            """;

    private Html() {}

    /** A page. */
    static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n<h1>" + escape(title) + "</h1>\n" + body
                + "</body></html>\n";
    }

    /** A text as HTML and SVG show it. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
