/* Descent of a predictor by the library's products: the rows of a chunk are brought together. */
#ifndef WIDE_H
#define WIDE_H

#include <cblas.h>

#include "descent.h"
#include "predictor.h"

enum { WIDE_CHUNK = 256, ROWS_AHEAD = 16 };

INLINE void wide_batches(descent *descent, const bool logistic, size_t steps,
                         float *restrict costs) {
  const size_t n = descent->features;
  float *const w = descent->weights, *const bias = w + n;
  float *const gathered = new_floats(WIDE_CHUNK * n), *const gradient = new_floats(n);
  float z[WIDE_CHUNK], y[WIDE_CHUNK], r[WIDE_CHUNK], c[WIDE_CHUNK];
  for (size_t t = 0; t < steps; t++) {
    uint32_t count;
    const uint32_t *batch = next_batch(&descent->order, &count);
    float cost = 0, bias_gradient = 0;
    for (uint32_t begin = 0; begin < count; begin += WIDE_CHUNK, batch += WIDE_CHUNK) {
      const uint32_t rows = count - begin < WIDE_CHUNK ? count - begin : WIDE_CHUNK;
      const uint32_t held = padded(rows);
      for (uint32_t k = 0; k < rows; k++) {
        const float *const row = descent->inputs + n * batch[k];
        for (size_t j = 0; j < n; j += 16)
          __builtin_prefetch(descent->inputs + n * batch[k + ROWS_AHEAD] + j);
        for (size_t j = 0; j < n; j++) gathered[k * n + j] = row[j];
        y[k] = descent->targets[batch[k]];
        z[k] = *bias;
      }
      cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, n, 1, gathered, n, w, 1, 1, z, 1);
      for (uint32_t k = rows; k < held; k++) z[k] = y[k] = 0;
      judge(logistic, held, z, y, r, c);
      for (uint32_t k = rows; k < held; k++) r[k] = c[k] = 0;
      cblas_sgemv(CblasRowMajor, CblasTrans, rows, n, 1, gathered, n, r, 1, begin > 0, gradient, 1);
      bias_gradient += sum(held, r);
      cost += sum(held, c);
    }
    const float share = 1.0f / count, move = -descent->rate * share;
    cblas_saxpy(n, move, gradient, 1, w, 1);
    *bias += move * bias_gradient;
    costs[t] = cost * share;
  }
  free(gathered);
  free(gradient);
}

#endif
