/* The order in which an epoch visits the examples. */
#ifndef ORDER_H
#define ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "memory.h"

/* Entries behind the last of the order, which loops that look ahead may read. */
enum { AHEAD = 256 };

/* Doty-Humphrey's sfc32. */
typedef struct {
  uint32_t a, b, c, counter;
} random_stream;

static inline uint32_t draw(random_stream *stream) {
  const uint32_t result = stream->a + stream->b + stream->counter++;
  stream->a = stream->b ^ (stream->b >> 9);
  stream->b = stream->c + (stream->c << 3);
  stream->c = ((stream->c << 21) | (stream->c >> 11)) + result;
  return result;
}

/* A whole number from 0 to range - 1, each as likely as any other (Lemire 2019). */
static inline uint32_t draw_below(random_stream *stream, uint32_t range) {
  uint64_t product = (uint64_t)draw(stream) * range;
  if ((uint32_t)product < range) {
    const uint32_t threshold = -range % range;
    while ((uint32_t)product < threshold) product = (uint64_t)draw(stream) * range;
  }
  return product >> 32;
}

typedef struct {
  uint32_t *entries;
  uint32_t examples, batch, position;
  bool shuffled;
  random_stream stream;
} order;

/* Fisher and Yates; the draws run ahead of the exchanges, so that a long order comes in time. */
static void shuffle(order *order) {
  enum { BLOCK = 32 };
  uint32_t *const entries = order->entries;
  random_stream stream = order->stream;
  uint32_t chosen[BLOCK];
  for (uint32_t left = order->examples; left > 1;) {
    const uint32_t count = left - 1 < BLOCK ? left - 1 : BLOCK;
    for (uint32_t k = 0; k < count; k++) {
      chosen[k] = draw_below(&stream, left - k);
      __builtin_prefetch(entries + chosen[k]);
    }
    for (uint32_t k = 0; k < count; k++) {
      const uint32_t last = --left, entry = entries[last];
      entries[last] = entries[chosen[k]];
      entries[chosen[k]] = entry;
    }
  }
  order->stream = stream;
}

static order new_order(uint32_t examples, uint32_t batch, bool shuffled) {
  order order = {.examples = examples,
                 .batch = batch < examples ? batch : examples,
                 .position = examples,
                 .shuffled = shuffled && batch < examples, /* the sums of all are the same in any */
                 .stream = {0x9e3779b9u, 0x243f6a88u, 0xb7e15162u, 1}};
  order.entries = new_memory(((size_t)examples + AHEAD) * sizeof *order.entries);
  for (uint32_t i = 0; i < examples; i++) order.entries[i] = i;
  for (int i = 0; i < 16; i++) draw(&order.stream);
  return order;
}

/* The examples of the next mini-batch, in number `count`; the last of an epoch may be smaller. */
static inline const uint32_t *next_batch(order *order, uint32_t *count) {
  if (order->position == order->examples) {
    if (order->shuffled) shuffle(order);
    order->position = 0;
  }
  const uint32_t *const batch = order->entries + order->position;
  const uint32_t left = order->examples - order->position;
  *count = left < order->batch ? left : order->batch;
  order->position += *count;
  return batch;
}

/* As many mini-batches of one example as are left in this epoch, and at most `count`. */
static inline const uint32_t *next_singles(order *order, uint32_t *count) {
  uint32_t first;
  const uint32_t *const batch = next_batch(order, &first);
  const uint32_t left = order->examples - order->position;
  if (*count > left + 1) *count = left + 1;
  order->position += *count - 1;
  return batch;
}

#endif
