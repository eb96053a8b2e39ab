/*
 * Descent of a predictor of many features: the rows are padded to whole vectors, and a
 * vector holds several features of one example.
 */
#ifndef WIDE_H
#define WIDE_H

#include "descent.h"
#include "predictor.h"

enum { WIDE_CHUNK = 32 };

INLINE float dot(size_t stride, const float *restrict a, const float *restrict b) {
  lanes total[2] = {spread(0), spread(0)};
  size_t j = 0;
  for (; j + 2 * WIDTH <= stride; j += 2 * WIDTH) {
    total[0] += *(const lanes *)(a + j) * *(const lanes *)(b + j);
    total[1] += *(const lanes *)(a + j + WIDTH) * *(const lanes *)(b + j + WIDTH);
  }
  if (j < stride) total[0] += *(const lanes *)(a + j) * *(const lanes *)(b + j);
  return sum_of(total[0] + total[1]);
}

INLINE void prefetch_row(const float *row, size_t stride) {
  for (size_t j = 0; j < stride; j += 16) __builtin_prefetch(row + j);
}

/*
 * Steps of one example each, two in flight: the prediction of the next example, by the weights
 * of the step before, is mended by the product of the two examples, so that it does not wait
 * for the update.
 */
INLINE void wide_singles(descent *descent, const bool logistic, size_t steps,
                         float *restrict costs) {
  enum { BLOCK = 256, ROWS_AHEAD = 8 };
  const size_t stride = descent->stride;
  const float rate = descent->rate, *const inputs = descent->inputs;
  const float *const targets = descent->targets;
  float *restrict w = descent->weights, b = w[stride];
  float zs[BLOCK], ys[BLOCK];
  while (steps > 0) {
    uint32_t count = steps < BLOCK ? steps : BLOCK;
    const uint32_t *const batch = next_singles(&descent->order, &count);
    const float *before = inputs, *x = inputs + stride * batch[0];
    float move = 0, stale = dot(stride, w, x), product = 0;
    for (uint32_t t = 0; t < count; t++) {
      const float *const next = inputs + stride * batch[t + 1];
      prefetch_row(inputs + stride * batch[t + ROWS_AHEAD], stride);
      const float y = targets[batch[t]], z = b + stale + move * product;
      lanes ahead = spread(0), common = spread(0);
      for (size_t j = 0; j < stride; j += WIDTH) {
        const lanes moved = *(lanes *)(w + j) + spread(move) * *(const lanes *)(before + j);
        *(lanes *)(w + j) = moved;
        ahead += moved * *(const lanes *)(next + j);
        common += *(const lanes *)(x + j) * *(const lanes *)(next + j);
      }
      stale = sum_of(ahead);
      product = sum_of(common);
      move = -rate * residual_of(logistic, z, y);
      b += move;
      before = x;
      x = next;
      zs[t] = z;
      ys[t] = y;
    }
    for (size_t j = 0; j < stride; j++) w[j] += move * before[j];
    for (uint32_t t = 0; t < count; t++) costs[t] = cost_of(logistic, zs[t], ys[t]);
    costs += count;
    steps -= count;
  }
  w[stride] = b;
}

/* gradient += the sum of residual × row, by as many features as registers hold. */
INLINE void add_rows(size_t stride, uint32_t rows, const float *const *row,
                     const float *restrict residuals, float *restrict gradient) {
  size_t j = 0;
  for (; j + 8 * WIDTH <= stride; j += 8 * WIDTH) {
    lanes total[8];
    for (int v = 0; v < 8; v++) total[v] = *(lanes *)(gradient + j + v * WIDTH);
    for (uint32_t k = 0; k < rows; k++)
      for (int v = 0; v < 8; v++)
        total[v] += spread(residuals[k]) * *(const lanes *)(row[k] + j + v * WIDTH);
    for (int v = 0; v < 8; v++) *(lanes *)(gradient + j + v * WIDTH) = total[v];
  }
  for (; j < stride; j += WIDTH) {
    lanes total = *(lanes *)(gradient + j);
    for (uint32_t k = 0; k < rows; k++)
      total += spread(residuals[k]) * *(const lanes *)(row[k] + j);
    *(lanes *)(gradient + j) = total;
  }
}

INLINE void wide_batches(descent *descent, const bool logistic, size_t steps,
                         float *restrict costs) {
  const size_t stride = descent->stride;
  const float rate = descent->rate, *const inputs = descent->inputs;
  const float *const targets = descent->targets;
  float *const w = descent->weights;
  float *const gradient = new_floats(stride);
  float z[WIDE_CHUNK], y[WIDE_CHUNK], r[WIDE_CHUNK], c[WIDE_CHUNK];
  const float *row[WIDE_CHUNK];
  for (size_t t = 0; t < steps; t++) {
    uint32_t count;
    const uint32_t *batch = next_batch(&descent->order, &count);
    float cost = 0, bias = 0;
    memset(gradient, 0, stride * sizeof *gradient);
    for (uint32_t begin = 0; begin < count; begin += WIDE_CHUNK, batch += WIDE_CHUNK) {
      const uint32_t rows = count - begin < WIDE_CHUNK ? count - begin : WIDE_CHUNK;
      const uint32_t held = padded(rows);
      for (uint32_t k = 0; k < rows; k++) {
        row[k] = inputs + stride * batch[k];
        prefetch_row(inputs + stride * batch[k + WIDE_CHUNK], stride);
        z[k] = w[stride] + dot(stride, row[k], w);
        y[k] = targets[batch[k]];
      }
      for (uint32_t k = rows; k < held; k++) z[k] = y[k] = 0;
      judge(logistic, held, z, y, r, c);
      for (uint32_t k = rows; k < held; k++) r[k] = c[k] = 0;
      add_rows(stride, rows, row, r, gradient);
      bias += sum(held, r);
      cost += sum(held, c);
    }
    const float share = 1.0f / count, move = -rate * share;
    for (size_t j = 0; j < stride; j++) w[j] += move * gradient[j];
    w[stride] += move * bias;
    costs[t] = cost * share;
  }
  free(gradient);
}

#endif
