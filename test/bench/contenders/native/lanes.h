/* Vectors of eight floats, in the compiler's own notation: no instruction set is named. */
#ifndef LANES_H
#define LANES_H

#include <stddef.h>

enum { WIDTH = 8 };

/* Those in memory may lie anywhere and be read as floats too. */
typedef float lanes __attribute__((vector_size(4 * WIDTH), aligned(4), may_alias));
typedef int lane_bits __attribute__((vector_size(4 * WIDTH)));

#define INLINE static inline __attribute__((always_inline))

INLINE lanes spread(float x) { return (lanes){x, x, x, x, x, x, x, x}; }

INLINE float sum_of(lanes v) {
  v += __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3);
  v += __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5);
  return v[0] + v[1];
}

/* x where z is positive, else 0. */
INLINE lanes where_positive(lanes z, lanes x) {
  return (lanes)((lane_bits)x & (z > spread(0)));
}

/* Floats up to a whole number of vectors. */
INLINE size_t padded(size_t count) { return (count + WIDTH - 1) / WIDTH * WIDTH; }

#endif
