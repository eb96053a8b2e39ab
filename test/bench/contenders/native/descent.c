/*
 * Linear and logistic regression by mini-batch gradient descent.
 *
 *   descent linear|logistic EXAMPLES FEATURES BATCH RATE shuffle|noshuffle FILE
 *
 * The file holds the inputs row by row, the targets, the weights and the bias.
 */
#include "serve.h"

#ifdef WITH_BLAS
#include "wide-blas.h"
#else
#include "narrow.h"
#include "wide.h"
#endif

static descent work;

INLINE void run_kind(const bool logistic, size_t steps, float *costs) {
#ifndef WITH_BLAS
  const bool single = work.order.batch == 1;
  if (work.features <= 2) {
    if (single && work.features == 1) narrow_singles(&work, logistic, 1, steps, costs);
    else if (single) narrow_singles(&work, logistic, 2, steps, costs);
    else if (work.features == 1) narrow_batches(&work, logistic, 1, steps, costs);
    else narrow_batches(&work, logistic, 2, steps, costs);
    return;
  }
  if (single) {
    wide_singles(&work, logistic, steps, costs);
    return;
  }
#endif
  wide_batches(&work, logistic, steps, costs);
}

static void run(size_t steps, float *costs) {
  if (work.logistic) run_kind(true, steps, costs);
  else run_kind(false, steps, costs);
}

/* Floats from one example to the next: a narrow one holds its target, a wide one is padded. */
static size_t stride_of(uint32_t features) {
#ifdef WITH_BLAS
  return features;
#else
  return features <= 2 ? 2 * features : padded(features);
#endif
}

int main(int count, char **arguments) {
  if (count != 8) return 1;
  const uint32_t examples = strtoul(arguments[2], NULL, 10);
  work.logistic = strcmp(arguments[1], "logistic") == 0;
  work.features = strtoul(arguments[3], NULL, 10);
  work.rate = strtof(arguments[5], NULL);
  work.order = new_order(examples, strtoul(arguments[4], NULL, 10),
                         strcmp(arguments[6], "shuffle") == 0);
  work.stride = stride_of(work.features);
  work.inputs = new_floats(work.stride * examples);
  work.targets = new_floats(examples);
  work.weights = new_floats(work.stride + 1);
  FILE *const file = open_data(arguments[7]);
  for (uint32_t i = 0; i < examples; i++)
    read_floats(file, work.inputs + work.stride * i, work.features);
  read_floats(file, work.targets, examples);
  if (work.stride > work.features && work.features <= 2)
    for (uint32_t i = 0; i < examples; i++)
      work.inputs[work.stride * i + work.features] = work.targets[i];
  read_floats(file, work.weights, work.features);
  read_floats(file, work.weights + (work.features <= 2 ? work.features : work.stride), 1);
  fclose(file);
  return serve(run);
}
