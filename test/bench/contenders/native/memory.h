/* Memory for the data. */
#ifndef MEMORY_H
#define MEMORY_H

#include <stdlib.h>
#include <string.h>

/* Zeros, from the start of a cache line, and a line more than asked for. */
static void *new_memory(size_t bytes) {
  const size_t whole = bytes / 64 * 64 + 128;
  void *const memory = aligned_alloc(64, whole);
  if (!memory) exit(1);
  memset(memory, 0, whole);
  return memory;
}

static inline float *new_floats(size_t count) { return new_memory(count * sizeof(float)); }

#endif
