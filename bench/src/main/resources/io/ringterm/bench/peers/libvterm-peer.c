/* Feeds a file to libvterm, with 10,000 lines of history kept as its users keep them, and prints MB/s.
   usage: libvterm-peer FILE COLUMNS ROWS WARM-UP-SECONDS PASSES SECONDS-A-PASS */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <vterm.h>

enum { PIECE = 65536, HISTORY = 10000 };

static VTermScreenCell *history[HISTORY];
static int newest, columns;
static VTerm *terminal;
static VTermScreen *screen;
static char *data;
static size_t size, at;

static int push_line(int cols, const VTermScreenCell *cells, void *user)
{
    VTermScreenCell *line = history[newest];
    (void)user;
    if (!line) {
        line = history[newest] = malloc(columns * sizeof *line);
    }
    memcpy(line, cells, (cols < columns ? cols : columns) * sizeof *line);
    newest = (newest + 1) % HISTORY;
    return 1;
}

static int damaged(VTermRect rect, void *user)
{
    (void)rect;
    (void)user;
    return 1;
}

static void reply(const char *bytes, size_t length, void *user)
{
    (void)bytes;
    (void)length;
    (void)user;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double run(double seconds)
{
    double start = now();
    size_t bytes = 0;
    do {
        size_t length = size - at < PIECE ? size - at : PIECE;
        vterm_input_write(terminal, data + at, length);
        vterm_screen_flush_damage(screen);
        bytes += length;
        at = at + length == size ? 0 : at + length;
    } while (now() - start < seconds);
    return bytes / (now() - start) / 1e6;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int main(int count, char **words)
{
    static VTermScreenCallbacks callbacks = {.damage = damaged, .sb_pushline = push_line};
    if (count != 7) {
        return 2;
    }
    FILE *file = fopen(words[1], "rb");
    if (!file) {
        return 1;
    }
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    data = malloc(size);
    if (fread(data, 1, size, file) != size) {
        return 1;
    }
    columns = atoi(words[2]);
    int passes = atoi(words[5]);
    terminal = vterm_new(atoi(words[3]), columns);
    vterm_set_utf8(terminal, 1);
    vterm_output_set_callback(terminal, reply, NULL);
    screen = vterm_obtain_screen(terminal);
    vterm_screen_set_callbacks(screen, &callbacks, NULL);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_set_damage_merge(screen, VTERM_DAMAGE_SCROLL);
    vterm_screen_reset(screen, 1);
    run(atof(words[4]));
    double *speeds = malloc(passes * sizeof *speeds);
    for (int i = 0; i < passes; i++) {
        speeds[i] = run(atof(words[6]));
    }
    qsort(speeds, passes, sizeof *speeds, ascending);
    printf("RESULT libvterm %.3f %.3f %.3f\n", speeds[passes / 2], speeds[0], speeds[passes - 1]);
    return 0;
}
