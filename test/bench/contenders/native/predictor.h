/* Costs of a linear predictor: what a prediction of z, where y is true, costs and teaches. */
#ifndef PREDICTOR_H
#define PREDICTOR_H

#include <math.h>
#include <stdbool.h>

#include "elementary.h"

/* The derivative of the cost by z: z - y, or sigmoid(z) - y. */
INLINE float residual_of(bool logistic, float z, float y) {
  return logistic ? 1 / (1 + exponential(-z)) - y : z - y;
}

INLINE float cost_of(bool logistic, float z, float y) {
  return logistic ? (z > 0 ? z : 0) + logarithm_1p(exponential(-fabsf(z))) - y * z
                  : 0.5f * (z - y) * (z - y);
}

/* Residuals and costs of `count` predictions, a multiple of WIDTH. */
INLINE void judge(bool logistic, size_t count, const float *restrict z, const float *restrict y,
                  float *restrict residuals, float *restrict costs) {
  for (size_t k = 0; k < count; k++) {
    if (logistic) {
      const float e = exponential(-fabsf(z[k])), inverse = 1 / (1 + e);
      residuals[k] = (z[k] < 0 ? e * inverse : inverse) - y[k];
      costs[k] = (z[k] > 0 ? z[k] : 0) + logarithm_1p(e) - y[k] * z[k];
    } else {
      residuals[k] = z[k] - y[k];
      costs[k] = 0.5f * residuals[k] * residuals[k];
    }
  }
}

INLINE float sum(size_t count, const float *restrict values) {
  lanes total = spread(0);
  for (size_t k = 0; k < count; k += WIDTH) total += *(const lanes *)(values + k);
  return sum_of(total);
}

#endif
