/** Rows that go through a kernel together. */
export const chunk: i32 = 32

/** Where `touch` puts what it read, so that the reading is not left out. */
const touched: usize = memory.data(4, 16)

@inline
export function row(inputs: usize, rowBytes: usize, order: usize, k: i32): usize {
  return inputs + <usize>load<u32>(order + (<usize>k << 2)) * rowBytes
}

/**
 * Reads a byte of every cache line of the rows ahead: their misses overlap, where the sums
 * that follow would meet them one after the other.
 */
@inline
export function touch(inputs: usize, rowBytes: usize, order: usize, count: i32): void {
  let seen: u32 = 0
  for (let k = 0; k < count; k++) {
    let x = row(inputs, rowBytes, order, k)
    const end = x + rowBytes
    for (; x + 256 <= end; x += 256) seen |= load<u32>(x) | load<u32>(x, 64) | load<u32>(x, 128) | load<u32>(x, 192)
    for (; x < end; x += 64) seen |= load<u32>(x)
  }
  store<u32>(touched, seen)
}

/** Of four rows: the float that each has in a series of its own. */
@inline
export function gather(series: usize, order: usize, k0: i32, k1: i32, k2: i32, k3: i32): v128 {
  let y = v128.load32_zero(series + (<usize>load<u32>(order + (<usize>k0 << 2)) << 2))
  y = v128.load_lane<f32>(series + (<usize>load<u32>(order + (<usize>k1 << 2)) << 2), y, 1)
  y = v128.load_lane<f32>(series + (<usize>load<u32>(order + (<usize>k2 << 2)) << 2), y, 2)
  return v128.load_lane<f32>(series + (<usize>load<u32>(order + (<usize>k3 << 2)) << 2), y, 3)
}

/** Ones in the first `count` lanes. */
@inline
export function firstLanes(count: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(count))
}
