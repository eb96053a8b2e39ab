/*
 * exp and log to about one unit in the last place of a float, free of branches and of
 * calls, so that loops over them become vector instructions.
 */
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

#include <stdint.h>
#include <string.h>

#include "lanes.h"

INLINE float float_of(uint32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

INLINE uint32_t bits_of(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* e^x, of x held between -87 and 88. The polynomial is that of Moshier's Cephes (expf.c). */
INLINE float exponential(float x) {
  x = x < -87.0f ? -87.0f : x;
  x = x > 88.0f ? 88.0f : x;
  const float shift = 12582912.0f; /* 1.5 * 2^23: the sum's last bits are the rounded power. */
  const float shifted = x * 1.44269504f + shift;
  const float power = shifted - shift;
  const float r = (x - power * 0.693359375f) - power * -2.12194440e-4f;
  const float r2 = r * r;
  const float p = (0.5f + r * 0.166666655f) + r2 * ((4.16657959e-2f + r * 8.33345191e-3f) +
                                                     r2 * (1.39819995e-3f + r * 1.98756915e-4f));
  const float scale = float_of((bits_of(shifted) + 127u) << 23);
  return scale + scale * (r + r2 * p);
}

/* 2 artanh(s) for |s| at most 1/3. */
INLINE float twice_artanh(float s) {
  const float t = s * s;
  const float p =
      1.0f / 3 + t * (1.0f / 5 + t * (1.0f / 7 + t * (1.0f / 9 + t * (1.0f / 11 + t * (0.09f)))));
  return 2 * s + 2 * s * (t * p);
}

/* log(1 + e) for e from 0 to 1. */
INLINE float logarithm_1p(float e) { return twice_artanh(e / (2 + e)); }

/* log x for a positive, normal x. */
INLINE float logarithm(float x) {
  const uint32_t offset = bits_of(x) - 0x3f3504f3u; /* from the square root of 1/2 */
  const int32_t power = (int32_t)offset >> 23;
  const float m = float_of((offset & 0x7fffffu) + 0x3f3504f3u);
  return (float)power * 0.693147181f + twice_artanh((m - 1) / (m + 1));
}

#endif
