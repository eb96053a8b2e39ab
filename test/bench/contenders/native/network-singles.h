/*
 * Gradient descent of a network by steps of one example each. The update of the first layer
 * for one example and the passing of the next through it are one loop over the weights.
 */
#ifndef NETWORK_SINGLES_H
#define NETWORK_SINGLES_H

#include "network-batches.h"

/* Hidden units, at most; and the vectors of them that stay in registers together. */
enum { GREATEST_SINGLE = 1024, GROUP = 4 };

/* Adds `moves` times `before` to the weights, then lets `next` pass: `vectors` of the hidden. */
INLINE void step_columns(const int vectors, const network *net, const float *restrict before,
                         const float *restrict next, const float *restrict moves,
                         float *restrict weights, float *restrict hidden) {
  lanes move[GROUP], total[GROUP];
  for (int v = 0; v < vectors; v++) {
    move[v] = *(const lanes *)(moves + v * WIDTH);
    total[v] = spread(0);
  }
  for (size_t i = 0; i <= net->inputs; i++) {
    lanes *const row = (lanes *)(weights + i * net->hidden_width);
    const lanes x = spread(before[i]), ahead = spread(next[i]);
    for (int v = 0; v < vectors; v++) {
      const lanes moved = row[v] + x * move[v];
      row[v] = moved;
      total[v] += ahead * moved;
    }
  }
  for (int v = 0; v < vectors; v++)
    *(lanes *)(hidden + v * WIDTH) = where_positive(total[v], total[v]);
}

static void step_first(const network *net, const float *before, const float *next,
                       const float *moves, float *hidden) {
  const size_t vectors = net->hidden_width / WIDTH;
  size_t v = 0;
  for (; v + GROUP <= vectors; v += GROUP)
    step_columns(GROUP, net, before, next, moves + v * WIDTH, net->first + v * WIDTH,
                 hidden + v * WIDTH);
  for (; v < vectors; v++)
    step_columns(1, net, before, next, moves + v * WIDTH, net->first + v * WIDTH,
                 hidden + v * WIDTH);
}

/* The second layer, a row for each output, with its biases apart: forward, back and updated. */
INLINE float step_second(const network *net, float *restrict rows, float *restrict biases,
                         uint32_t label, const float *restrict hidden, float *restrict outputs,
                         float *restrict moves) {
  const size_t width = net->hidden_width, count = net->outputs;
  const float rate = net->rate;
  for (size_t o = 0; o < count; o++) {
    lanes total[2] = {spread(0), spread(0)};
    size_t j = 0;
    for (; j + 2 * WIDTH <= width; j += 2 * WIDTH)
      for (int v = 0; v < 2; v++)
        total[v] += *(const lanes *)(rows + o * width + j + v * WIDTH) *
                    *(const lanes *)(hidden + j + v * WIDTH);
    if (j < width) total[0] += *(const lanes *)(rows + o * width + j) * *(const lanes *)(hidden + j);
    outputs[o] = biases[o] + sum_of(total[0] + total[1]);
  }
  float linear = 0;
  const float sum = softmax(count, net->output_row, label, outputs, &linear);
  for (size_t o = 0; o < count; o++) biases[o] += outputs[o] *= -rate;
  for (size_t j = 0; j < width; j += WIDTH) {
    const lanes active = *(const lanes *)(hidden + j);
    lanes total = spread(0);
    for (size_t o = 0; o < count; o++) {
      lanes *const weights = (lanes *)(rows + o * width + j);
      total += spread(outputs[o]) * *weights;
      *weights += spread(outputs[o]) * active;
    }
    *(lanes *)(moves + j) = where_positive(active, total);
  }
  return linear + logarithm(sum);
}

static void network_singles(network *net, workspace *space, size_t steps, float *restrict costs) {
  const size_t width = net->hidden_width;
  float hidden[GREATEST_SINGLE] __attribute__((aligned(64)));
  float moves[GREATEST_SINGLE] __attribute__((aligned(64))) = {0};
  float *const biases = net->second + net->hidden * net->output_row;
  const float *before = net->examples;
  transpose_second(net, space->transposed);
  for (size_t t = 0; t < steps; t++) {
    uint32_t count;
    const uint32_t *const batch = next_batch(&net->order, &count);
    const float *const x = net->examples + batch[0] * net->input_row;
    for (size_t j = 0; j < net->input_row; j += 16)
      __builtin_prefetch(net->examples + batch[4] * net->input_row + j);
    step_first(net, before, x, moves, hidden);
    costs[t] = step_second(net, space->transposed, biases, net->labels[batch[0]], hidden,
                           space->outputs, moves);
    before = x;
  }
  step_first(net, before, before, moves, hidden);
  for (size_t o = 0; o < net->outputs; o++)
    for (size_t h = 0; h < net->hidden; h++)
      net->second[h * net->output_row + o] = space->transposed[o * width + h];
}

#endif
