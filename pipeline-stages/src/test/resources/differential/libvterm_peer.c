/*
 * Shows what libvterm makes of some bytes.
 *
 * Standard input, again and again:  "COLUMNS ROWS LENGTH\n" and LENGTH bytes, for a new terminal each time.
 * Standard output for each:         "CURSOR_ROW CURSOR_COLUMN\n" and a line a row, cells separated by blanks:
 *                                   "." a plain blank, "_" the right half of a wide character, else
 *                                   HEX[+HEX...]:ATTRIBUTES:FOREGROUND:BACKGROUND, attributes out of "bdilrhso" for
 *                                   SGR 1, 2, 3, 5, 7, 8, 9, 53, then "u" and the kind of underline
 *                                   or the one line "crashed" where the engine broke down
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vterm.h>

static void discard(const char *bytes, size_t length, void *user) {
    (void)bytes; (void)length; (void)user;
}

static void colour(const VTermColor *c) {
    if (VTERM_COLOR_IS_DEFAULT_FG(c) || VTERM_COLOR_IS_DEFAULT_BG(c)) putchar('-');
    else if (VTERM_COLOR_IS_INDEXED(c)) printf("%d", c->indexed.idx);
    else printf("#%02x%02x%02x", c->rgb.red, c->rgb.green, c->rgb.blue);
}

static void cell(const VTermScreenCell *c) {
    int plain = !c->attrs.bold && !c->attrs.underline && !c->attrs.italic && !c->attrs.blink && !c->attrs.reverse
        && !c->attrs.strike && VTERM_COLOR_IS_DEFAULT_FG(&c->fg) && VTERM_COLOR_IS_DEFAULT_BG(&c->bg);
    if (c->chars[0] == (uint32_t)-1) { putchar('_'); return; }
    if ((c->chars[0] == 0 || c->chars[0] == ' ') && plain) { putchar('.'); return; }
    printf("%x", c->chars[0] ? c->chars[0] : ' ');
    for (int i = 1; i < VTERM_MAX_CHARS_PER_CELL && c->chars[i]; i++) printf("+%x", c->chars[i]);
    printf(":%s%s%s%s%s", c->attrs.bold ? "b" : "", c->attrs.italic ? "i" : "", c->attrs.blink ? "l" : "",
        c->attrs.reverse ? "r" : "", c->attrs.strike ? "s" : "");
    if (c->attrs.underline) printf("u%d", c->attrs.underline);
    putchar(':'); colour(&c->fg); putchar(':'); colour(&c->bg);
}

static void show(int columns, int rows, const char *bytes, size_t length) {
    VTerm *vt = vterm_new(rows, columns);
    vterm_set_utf8(vt, 1);
    vterm_output_set_callback(vt, discard, NULL);
    VTermScreen *screen = vterm_obtain_screen(vt);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
    vterm_input_write(vt, bytes, length);
    vterm_screen_flush_damage(screen);
    VTermPos at;
    vterm_state_get_cursorpos(vterm_obtain_state(vt), &at);
    printf("%d %d\n", at.row, at.col);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            VTermScreenCell c;
            VTermPos pos = {row, column};
            vterm_screen_get_cell(screen, pos, &c);
            if (column) putchar(' ');
            cell(&c);
        }
        putchar('\n');
    }
    fflush(stdout);
}

int main(void) {
    int columns, rows;
    size_t length;
    while (scanf("%d %d %zu", &columns, &rows, &length) == 3) {
        char *bytes = malloc(length + 1);
        getchar();
        if (fread(bytes, 1, length, stdin) != length) return 1;
        /* In a process of its own: libvterm 0.1.4 breaks down on some input. */
        pid_t child = fork();
        if (child == 0) {
            alarm(10);
            show(columns, rows, bytes, length);
            _exit(0);
        }
        int status;
        if (child < 0 || waitpid(child, &status, 0) < 0) return 1;
        if (status != 0) {
            puts("crashed");
            fflush(stdout);
        }
        free(bytes);
    }
    return 0;
}
