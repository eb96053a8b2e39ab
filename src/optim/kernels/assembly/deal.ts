/**
 * Deals `count` rows of four floats into 256 heaps, each row into any with the same chance, one
 * heap after the other in `into`. `origin` gets the number of each row that lies there, and
 * `order` the numbers from 0; `ends`, 256 of them, where each heap ends. The heap is a byte of
 * the sfc32 generator at `state`, whose bytes are drawn twice: to count, then to deal.
 */
export function dealRows(
  from: usize,
  count: u32,
  into: usize,
  origin: usize,
  order: usize,
  ends: usize,
  state: usize,
): void {
  memory.fill(ends, 0, 1024)
  for (let pass = 0; pass < 2; pass++) {
    let a = load<u32>(state)
    let b = load<u32>(state, 4)
    let c = load<u32>(state, 8)
    let counter = load<u32>(state, 12)
    for (let i: u32 = 0; i < count; i += 4) {
      let bits = a + b + counter
      counter++
      a = b ^ (b >> 9)
      b = c + (c << 3)
      c = rotl(c, 21) + bits
      const last = min(i + 4, count)
      for (let k = i; k < last; k++) {
        const heap = ends + (<usize>(bits & 255) << 2)
        const at = load<u32>(heap)
        if (pass == 1) {
          v128.store(into + (<usize>at << 4), v128.load(from + (<usize>k << 4)))
          store<u32>(origin + (<usize>at << 2), k)
          store<u32>(order + (<usize>k << 2), k)
        }
        store<u32>(heap, at + 1)
        bits >>= 8
      }
    }
    if (pass == 0) startHeaps(ends)
    else {
      store<u32>(state, a)
      store<u32>(state, b, 4)
      store<u32>(state, c, 8)
      store<u32>(state, counter, 12)
    }
  }
}

/** Turns the sizes of the heaps into where they start. */
function startHeaps(ends: usize): void {
  let start: u32 = 0
  for (let heap = ends; heap < ends + 1024; heap += 4) {
    const size = load<u32>(heap)
    store<u32>(heap, start)
    start += size
  }
}
