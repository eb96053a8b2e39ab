/* The products of matrices, by the library. */
#ifndef PRODUCTS_H
#define PRODUCTS_H

#include <cblas.h>

/* c = a b, where rows of a and c are `a_row` and `c_row` apart, and those of b `columns`. */
static void multiply(size_t rows, size_t inner, size_t columns, const float *restrict a,
                     size_t a_row, const float *restrict b, float *restrict c, size_t c_row) {
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, columns, inner, 1, a, a_row, b,
              columns, 0, c, c_row);
}

/* c += a^T b, where a and b have `inner` rows. */
static void add_transposed(size_t rows, size_t inner, size_t columns, const float *restrict a,
                           size_t a_row, const float *restrict b, float *restrict c) {
  cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, rows, columns, inner, 1, a, a_row, b,
              columns, 1, c, columns);
}

#endif
