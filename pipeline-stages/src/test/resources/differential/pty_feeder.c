/*
 * Runs in a terminal: passes bytes from a pipe on to it, and what it replies back.
 *
 * usage: pty_feeder REQUESTS ANSWERS    (two named pipes)
 * A request is "LENGTH\n" and LENGTH bytes. The answer is "LENGTH\n" and all that the terminal replied, the reply to a
 * DA1 that is sent behind the bytes included: by then the terminal has taken them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static void send(const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t n = write(1, bytes, length);
        if (n <= 0) exit(1);
        bytes += n;
        length -= (size_t)n;
    }
}

int main(int argc, char **argv) {
    static char reply[1 << 20];
    if (argc != 3) return 2;
    struct termios raw;
    tcgetattr(0, &raw);
    cfmakeraw(&raw);
    tcsetattr(0, TCSANOW, &raw);
    FILE *requests = fopen(argv[1], "r");
    FILE *answers = fopen(argv[2], "w");
    if (!requests || !answers) return 1;
    size_t length;
    while (fscanf(requests, "%zu", &length) == 1) {
        char *bytes = malloc(length + 3);
        getc(requests);
        if (fread(bytes, 1, length, requests) != length) return 1;
        memcpy(bytes + length, "\033[c", 3);
        send(bytes, length + 3);
        size_t taken = 0;
        do {
            ssize_t n = read(0, reply + taken, sizeof reply - taken);
            if (n <= 0) return 1;
            taken += (size_t)n;
        } while (reply[taken - 1] != 'c');
        fprintf(answers, "%zu\n", taken);
        fwrite(reply, 1, taken, answers);
        fflush(answers);
        free(bytes);
    }
    return 0;
}
