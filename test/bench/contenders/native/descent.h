/* One training of a linear predictor by mini-batch gradient descent. */
#ifndef DESCENT_H
#define DESCENT_H

#include "order.h"

typedef struct {
  bool logistic;
  uint32_t features;
  size_t stride;  /* floats from one example to the next */
  float rate;
  float *inputs;  /* the examples; those of a narrow predictor are followed by their targets */
  float *targets; /* of a wide predictor */
  float *weights; /* then the bias */
  order order;
} descent;

#endif
