/*
 * A network of one hidden layer. The biases are the last row of each layer's weights: every
 * input row and every hidden row ends in a 1. Rows are padded to whole vectors.
 */
#ifndef LAYERS_H
#define LAYERS_H

#include <stdbool.h>

#include "elementary.h"
#include "order.h"

#ifdef WITH_BLAS
enum { CHUNK = 512 };
#else
enum { CHUNK = 48 };
#endif

typedef struct {
  size_t inputs, hidden, outputs;            /* counts */
  size_t input_row, hidden_row, output_row;  /* floats in a row of examples, padding and all */
  size_t hidden_width;                       /* and without the 1 */
  size_t first_count, second_count;          /* floats of each layer's weights */
  float *examples, *first, *second;
  uint32_t *labels;
  float rate;
  bool adam;
  order order;
} network;

/*
 * Softmax and cross-entropy of one row of `columns` padded outputs, of which `count` are true:
 * leaves the derivatives in the row, returns the sum of exponentials and adds to `linear` the
 * rest of the cost.
 */
INLINE float softmax(size_t count, size_t columns, uint32_t label, float *restrict row,
                     float *restrict linear) {
  float greatest = row[0];
  for (size_t o = 1; o < count; o++) greatest = row[o] > greatest ? row[o] : greatest;
  *linear += greatest - row[label];
  for (size_t o = count; o < columns; o++) row[o] = -1e30f;
  lanes total = spread(0);
  for (size_t o = 0; o < columns; o += WIDTH) {
    for (size_t v = 0; v < WIDTH; v++) row[o + v] = exponential(row[o + v] - greatest);
    total += *(const lanes *)(row + o);
  }
  const float sum = sum_of(total);
  const float inverse = 1 / sum;
  for (size_t o = 0; o < columns; o++) row[o] *= inverse;
  for (size_t o = count; o < columns; o++) row[o] = 0;
  row[label] -= 1;
  return sum;
}

#endif
