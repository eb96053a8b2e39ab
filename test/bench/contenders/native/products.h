/*
 * Products of matrices whose rows are padded to whole vectors. A tile of the product stays in
 * registers while the inner dimension runs.
 */
#ifndef PRODUCTS_H
#define PRODUCTS_H

#include <stdbool.h>

#include "lanes.h"

#ifdef __AVX512VL__
enum { TILE_ROWS = 6, TILE_LANES = 4 };
#else
enum { TILE_ROWS = 4, TILE_LANES = 2 };
#endif

/* Where the left factor has its entry (row, k). */
typedef struct {
  const float *entries;
  size_t row, inner;
} factor;

/* A tile of the product, of constant size once inlined. */
INLINE void tile(const int rows, const int vectors, size_t inner, factor a,
                 const float *restrict b, size_t columns, float *restrict c, size_t stride, bool add) {
  lanes total[TILE_ROWS][TILE_LANES];
#pragma GCC unroll 8
  for (int i = 0; i < rows; i++)
#pragma GCC unroll 8
    for (int v = 0; v < vectors; v++)
      total[i][v] = add ? *(const lanes *)(c + i * stride + v * WIDTH) : spread(0);
  for (size_t k = 0; k < inner; k++) {
    const float *const row = b + k * columns, *const entry = a.entries + k * a.inner;
#pragma GCC unroll 8
    for (int i = 0; i < rows; i++)
#pragma GCC unroll 8
      for (int v = 0; v < vectors; v++)
        total[i][v] += spread(entry[i * a.row]) * *(const lanes *)(row + v * WIDTH);
  }
#pragma GCC unroll 8
  for (int i = 0; i < rows; i++)
#pragma GCC unroll 8
    for (int v = 0; v < vectors; v++) *(lanes *)(c + i * stride + v * WIDTH) = total[i][v];
}

/* The tiles of some rows: as wide as may be, then of one vector. */
INLINE void strip(const int rows, size_t inner, factor a, const float *restrict b, size_t columns,
                  float *restrict c, size_t stride, bool add) {
  size_t j = 0;
  for (; j + TILE_LANES * WIDTH <= columns; j += TILE_LANES * WIDTH)
    tile(rows, TILE_LANES, inner, a, b + j, columns, c + j, stride, add);
  for (; j + 2 * WIDTH <= columns; j += 2 * WIDTH)
    tile(rows, 2, inner, a, b + j, columns, c + j, stride, add);
  if (j < columns) tile(rows, 1, inner, a, b + j, columns, c + j, stride, add);
}

/* c = a b, or c += a b: `rows` by `inner` times `inner` by `columns`. */
INLINE void product(size_t rows, size_t inner, size_t columns, factor a, const float *restrict b,
                    float *restrict c, size_t stride, bool add) {
  size_t i = 0;
  for (; i + TILE_ROWS <= rows; i += TILE_ROWS, a.entries += TILE_ROWS * a.row)
    strip(TILE_ROWS, inner, a, b, columns, c + i * stride, stride, add);
  for (; i < rows; i++, a.entries += a.row) strip(1, inner, a, b, columns, c + i * stride, stride, add);
}

/* c = a b, where rows of a and c are `a_row` and `c_row` apart, and those of b `columns`. */
static void multiply(size_t rows, size_t inner, size_t columns, const float *restrict a,
                     size_t a_row, const float *restrict b, float *restrict c, size_t c_row) {
  product(rows, inner, columns, (factor){a, a_row, 1}, b, c, c_row, false);
}

/* c += a^T b, where a and b have `inner` rows. */
static void add_transposed(size_t rows, size_t inner, size_t columns, const float *restrict a,
                           size_t a_row, const float *restrict b, float *restrict c) {
  product(rows, inner, columns, (factor){a, 1, a_row}, b, c, columns, true);
}

#endif
