/*
 * A network of one hidden layer of rectified units under softmax and cross-entropy.
 *
 *   network EXAMPLES INPUTS HIDDEN OUTPUTS BATCH sgd|adam RATE shuffle|noshuffle FILE
 *
 * The file holds the inputs row by row, the classes, and each layer's weights and biases.
 */
#include "serve.h"

#ifdef WITH_BLAS
#include "products-blas.h"
#else
#include "products.h"
#endif
#include "network-batches.h"
#ifndef WITH_BLAS
#include "network-singles.h"
#endif

static network net;
static workspace space;

static void run(size_t steps, float *costs) {
#ifndef WITH_BLAS
  if (net.order.batch == 1 && !net.adam && net.hidden_width <= GREATEST_SINGLE) {
    network_singles(&net, &space, steps, costs);
    return;
  }
#endif
  network_batches(&net, &space, steps, costs);
}

/* A layer's weights and, as their last row, its biases. */
static void read_layer(FILE *file, size_t rows, size_t columns, size_t stride, float *weights) {
  for (size_t i = 0; i <= rows; i++) read_floats(file, weights + i * stride, columns);
}

int main(int count, char **arguments) {
  if (count != 10) return 1;
  const uint32_t examples = strtoul(arguments[1], NULL, 10);
  net.inputs = strtoul(arguments[2], NULL, 10);
  net.hidden = strtoul(arguments[3], NULL, 10);
  net.outputs = strtoul(arguments[4], NULL, 10);
  net.adam = strcmp(arguments[6], "adam") == 0;
  net.rate = strtof(arguments[7], NULL);
  net.order = new_order(examples, strtoul(arguments[5], NULL, 10),
                        strcmp(arguments[8], "shuffle") == 0);
  net.input_row = padded(net.inputs + 1);
  net.hidden_row = padded(net.hidden + 1);
  net.hidden_width = padded(net.hidden);
  net.output_row = padded(net.outputs);
  net.first_count = (net.inputs + 1) * net.hidden_width;
  net.second_count = (net.hidden + 1) * net.output_row;
  net.examples = new_floats(net.input_row * examples);
  net.labels = new_memory(examples * sizeof *net.labels);
  net.first = new_floats(net.first_count);
  net.second = new_floats(net.second_count);
  float *const labels = new_floats(examples);
  FILE *const file = open_data(arguments[9]);
  for (uint32_t i = 0; i < examples; i++) {
    read_floats(file, net.examples + i * net.input_row, net.inputs);
    net.examples[i * net.input_row + net.inputs] = 1;
  }
  read_floats(file, labels, examples);
  read_layer(file, net.inputs, net.hidden, net.hidden_width, net.first);
  read_layer(file, net.hidden, net.outputs, net.output_row, net.second);
  fclose(file);
  for (uint32_t i = 0; i < examples; i++) net.labels[i] = (uint32_t)labels[i];
  free(labels);
  space = new_workspace(&net);
  return serve(run);
}
