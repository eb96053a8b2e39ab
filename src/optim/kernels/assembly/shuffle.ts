/**
 * Shuffles `count` numbers in place, every order as likely as any other (Fisher and Yates),
 * with the sfc32 generator whose four words are at `state`; an unbiased place among n comes
 * from the high half of a product (Lemire 2019).
 */
export function shuffle(order: usize, count: u32, state: usize): void {
  let a = load<u32>(state)
  let b = load<u32>(state, 4)
  let c = load<u32>(state, 8)
  let counter = load<u32>(state, 12)
  for (let n = count; n > 1; n--) {
    let product: u64
    let least: u32 = 0
    do {
      const bits = a + b + counter
      counter++
      a = b ^ (b >> 9)
      b = c + (c << 3)
      c = rotl(c, 21) + bits
      product = <u64>bits * <u64>n
      if (<u32>product < n && least == 0) least = (0 - n) % n
    } while (<u32>product < least)
    const last = order + ((<usize>(n - 1)) << 2)
    const chosen = order + ((<usize>(product >> 32)) << 2)
    const value = load<u32>(chosen)
    store<u32>(chosen, load<u32>(last))
    store<u32>(last, value)
  }
  store<u32>(state, a)
  store<u32>(state, b, 4)
  store<u32>(state, c, 8)
  store<u32>(state, counter, 12)
}
