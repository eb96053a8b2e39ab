/*
 * Descent of a predictor of one or two features: an example and its target lie together, the
 * parameters stay in registers, and a vector holds the same number of several examples.
 */
#ifndef NARROW_H
#define NARROW_H

#include "descent.h"
#include "predictor.h"

enum { NARROW_CHUNK = 64, NARROW_AHEAD = 2 * NARROW_CHUNK };

/* Steps of one example each. The costs, which no step waits for, follow in blocks. */
INLINE void narrow_singles(descent *descent, const bool logistic, const uint32_t n, size_t steps,
                           float *restrict costs) {
  enum { BLOCK = 256 };
  const size_t stride = 2 * n;
  const float rate = descent->rate, *restrict inputs = descent->inputs;
  order *const order = &descent->order;
  float w[2] = {descent->weights[0], n > 1 ? descent->weights[1] : 0}, b = descent->weights[n];
  float zs[BLOCK], ys[BLOCK];
  while (steps > 0) {
    uint32_t count = steps < BLOCK ? steps : BLOCK;
    const uint32_t *const batch = next_singles(order, &count);
    for (uint32_t t = 0; t < count; t++) {
      const float *const x = inputs + stride * batch[t];
      __builtin_prefetch(inputs + stride * batch[t + NARROW_AHEAD]);
      const float y = x[n], z = b + w[0] * x[0] + (n > 1 ? w[1] * x[1] : 0);
      const float move = -rate * residual_of(logistic, z, y);
      for (uint32_t j = 0; j < n; j++) w[j] += move * x[j];
      b += move;
      zs[t] = z;
      ys[t] = y;
    }
    for (uint32_t t = 0; t < count; t++) costs[t] = cost_of(logistic, zs[t], ys[t]);
    costs += count;
    steps -= count;
  }
  for (uint32_t j = 0; j < n; j++) descent->weights[j] = w[j];
  descent->weights[n] = b;
}

INLINE void narrow_batches(descent *descent, const bool logistic, const uint32_t n, size_t steps,
                           float *restrict costs) {
  const size_t stride = 2 * n;
  const float rate = descent->rate, *restrict inputs = descent->inputs;
  float w[2] = {descent->weights[0], n > 1 ? descent->weights[1] : 0}, b = descent->weights[n];
  float columns[3][NARROW_CHUNK], z[NARROW_CHUNK], r[NARROW_CHUNK], c[NARROW_CHUNK];
  for (size_t t = 0; t < steps; t++) {
    uint32_t count;
    const uint32_t *batch = next_batch(&descent->order, &count);
    lanes cost = spread(0), gradient[3] = {spread(0), spread(0), spread(0)};
    for (uint32_t begin = 0; begin < count; begin += NARROW_CHUNK, batch += NARROW_CHUNK) {
      const uint32_t rows = count - begin < NARROW_CHUNK ? count - begin : NARROW_CHUNK;
      const uint32_t held = padded(rows);
      for (uint32_t k = 0; k < rows; k++) {
        const float *const x = inputs + stride * batch[k];
        __builtin_prefetch(inputs + stride * batch[k + NARROW_AHEAD]);
        for (uint32_t j = 0; j <= n; j++) columns[j][k] = x[j];
      }
      for (uint32_t k = rows; k < held; k++)
        for (uint32_t j = 0; j <= n; j++) columns[j][k] = 0;
      for (uint32_t k = 0; k < held; k++)
        z[k] = b + w[0] * columns[0][k] + (n > 1 ? w[1] * columns[1][k] : 0);
      judge(logistic, held, z, columns[n], r, c);
      for (uint32_t k = rows; k < held; k++) r[k] = c[k] = 0;
      for (uint32_t k = 0; k < held; k += WIDTH) {
        const lanes residual = *(const lanes *)(r + k);
        for (uint32_t j = 0; j < n; j++) gradient[j] += residual * *(const lanes *)(columns[j] + k);
        gradient[n] += residual;
        cost += *(const lanes *)(c + k);
      }
    }
    const float share = 1.0f / count, move = -rate * share;
    for (uint32_t j = 0; j < n; j++) w[j] += move * sum_of(gradient[j]);
    b += move * sum_of(gradient[n]);
    costs[t] = sum_of(cost) * share;
  }
  for (uint32_t j = 0; j < n; j++) descent->weights[j] = w[j];
  descent->weights[n] = b;
}

#endif
