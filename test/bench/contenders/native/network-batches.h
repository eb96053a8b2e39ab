/* Steps of a network by mini-batches, which pass through it in chunks that the caches hold. */
#ifndef NETWORK_BATCHES_H
#define NETWORK_BATCHES_H

#include "layers.h"
#include "update.h"

enum { ROWS_AHEAD = 48 };

typedef struct {
  float *inputs, *hidden, *outputs, *errors; /* of a chunk */
  float *first, *second;                     /* gradients */
  float *transposed;                         /* the second layer's weights, a row for each output */
  moments first_moments, second_moments;
  double step;
} workspace;

static workspace new_workspace(const network *net) {
  return (workspace){.inputs = new_floats(CHUNK * net->input_row),
                     .hidden = new_floats(CHUNK * net->hidden_row),
                     .outputs = new_floats(CHUNK * net->output_row),
                     .errors = new_floats(CHUNK * net->hidden_width),
                     .first = new_floats(net->first_count),
                     .second = new_floats(net->second_count),
                     .transposed = new_floats(net->outputs * net->hidden_width),
                     .first_moments = {new_floats(net->first_count), new_floats(net->first_count)},
                     .second_moments = {new_floats(net->second_count),
                                        new_floats(net->second_count)}};
}

/* Passes the examples forward and back, adds to the gradients, returns the sum of the costs. */
INLINE float pass(const network *net, workspace *space, size_t rows, const uint32_t *batch) {
  const size_t hidden_row = net->hidden_row, output_row = net->output_row, hidden = net->hidden;
  const size_t width = net->hidden_width;
  float sums[CHUNK], linear = 0;
  for (size_t k = 0; k < rows; k++) {
    memcpy(space->inputs + k * net->input_row, net->examples + batch[k] * net->input_row,
           net->input_row * sizeof(float));
    for (size_t j = 0; j < net->input_row; j += 16)
      __builtin_prefetch(net->examples + batch[k + ROWS_AHEAD] * net->input_row + j);
  }
  multiply(rows, net->inputs + 1, width, space->inputs, net->input_row, net->first,
           space->hidden, hidden_row);
  for (size_t k = 0; k < rows; k++) {
    float *const row = space->hidden + k * hidden_row;
    for (size_t j = 0; j < width; j++) row[j] = row[j] > 0 ? row[j] : 0;
    row[hidden] = 1;
  }
  multiply(rows, hidden + 1, output_row, space->hidden, hidden_row, net->second, space->outputs,
           output_row);
  for (size_t k = 0; k < rows; k++)
    sums[k] = softmax(net->outputs, output_row, net->labels[batch[k]],
                      space->outputs + k * output_row, &linear);
  for (size_t k = 0; k < rows; k++) sums[k] = logarithm(sums[k]);
  for (size_t k = 0; k < rows; k++) linear += sums[k];
  add_transposed(hidden + 1, rows, output_row, space->hidden, hidden_row, space->outputs,
                 space->second);
  multiply(rows, net->outputs, width, space->outputs, output_row, space->transposed,
           space->errors, width);
  for (size_t k = 0; k < rows; k++) {
    const float *restrict const row = space->hidden + k * hidden_row;
    float *restrict const errors = space->errors + k * width;
    for (size_t j = 0; j < width; j++) errors[j] = row[j] > 0 ? errors[j] : 0;
  }
  add_transposed(net->inputs + 1, rows, width, space->inputs, net->input_row, space->errors,
                 space->first);
  return linear;
}

INLINE void transpose_second(const network *net, float *restrict transposed) {
  for (size_t o = 0; o < net->outputs; o++)
    for (size_t h = 0; h < net->hidden; h++)
      transposed[o * net->hidden_width + h] = net->second[h * net->output_row + o];
}

static void network_batches(network *net, workspace *space, size_t steps, float *restrict costs) {
  for (size_t t = 0; t < steps; t++) {
    uint32_t count;
    const uint32_t *const batch = next_batch(&net->order, &count);
    float cost = 0;
    memset(space->first, 0, net->first_count * sizeof(float));
    memset(space->second, 0, net->second_count * sizeof(float));
    transpose_second(net, space->transposed);
    for (uint32_t begin = 0; begin < count; begin += CHUNK)
      cost += pass(net, space, count - begin < CHUNK ? count - begin : CHUNK, batch + begin);
    const float share = 1.0f / count;
    if (net->adam) {
      const adam_rates rates = adam_rates_at(net->rate, ++space->step);
      adapt(net->first_count, net->first, space->first, share, space->first_moments, rates);
      adapt(net->second_count, net->second, space->second, share, space->second_moments, rates);
    } else {
      descend(net->first_count, net->first, space->first, net->rate * share);
      descend(net->second_count, net->second, space->second, net->rate * share);
    }
    costs[t] = cost * share;
  }
}

#endif
