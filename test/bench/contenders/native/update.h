/* Updates of parameters by the sum of the gradients of `1 / share` examples. */
#ifndef UPDATE_H
#define UPDATE_H

#include <math.h>
#include <stddef.h>

static void descend(size_t count, float *restrict w, const float *restrict gradient, float move) {
  for (size_t i = 0; i < count; i++) w[i] -= move * gradient[i];
}

typedef struct {
  float *first, *second; /* moments */
} moments;

/* The rates of a step of Adam, bias corrected. */
typedef struct {
  float rate, correction;
} adam_rates;

static adam_rates adam_rates_at(double rate, double step) {
  return (adam_rates){(float)(rate / (1 - pow(0.9, step))),
                      (float)(1 / sqrt(1 - pow(0.999, step)))};
}

/* Kingma and Ba's Adam, in the form of PyTorch. */
static void adapt(size_t count, float *restrict w, const float *restrict gradient, float share,
                  moments moments, adam_rates rates) {
  float *restrict first = moments.first, *restrict second = moments.second;
  for (size_t i = 0; i < count; i++) {
    const float g = share * gradient[i];
    first[i] += 0.1f * (g - first[i]);
    second[i] = 0.999f * second[i] + 0.001f * g * g;
    w[i] -= rates.rate * first[i] / (sqrtf(second[i]) * rates.correction + 1e-8f);
  }
}

#endif
