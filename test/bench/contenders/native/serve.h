/* Talk with the benchmark: the data from a file, then "run STEPS" lines, each answered. */
#ifndef SERVE_H
#define SERVE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "memory.h"

static FILE *open_data(const char *path) {
  FILE *const file = fopen(path, "rb");
  if (!file) exit(1);
  return file;
}

static void read_floats(FILE *file, float *floats, size_t count) {
  if (fread(floats, sizeof *floats, count, file) != count) exit(1);
}

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Answers each line with the seconds that its steps took and the cost of the last. */
static int serve(void (*run)(size_t steps, float *costs)) {
  size_t steps, capacity = 0;
  float *costs = NULL;
  puts("ready");
  fflush(stdout);
  while (scanf(" run %zu", &steps) == 1) {
    if (steps > capacity) {
      free(costs);
      costs = new_floats(capacity = steps);
    }
    const double start = seconds_now();
    run(steps, costs);
    printf("%.9f %.9g\n", seconds_now() - start, steps ? costs[steps - 1] : 0);
    fflush(stdout);
  }
  return 0;
}

#endif
