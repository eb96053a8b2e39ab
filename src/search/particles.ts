/** What Korean hangs on nouns, the longer before the shorter. */
const particles = [
  ...["에서는", "에서도", "으로는", "으로도", "까지는", "까지도", "이라는"],
  ...[
    "에서",
    "에게",
    "한테",
    "으로",
    "까지",
    "부터",
    "처럼",
    "보다",
    "마다",
    "이나",
    "이란",
    "라는",
    "하고",
  ],
  ...["은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도", "만", "나", "란"],
]

/** A Korean word without the particle on it; as it is where none can be told, or little is left. */
export function withoutParticle(word: string): string {
  const particle = particles.find((ending) => word.endsWith(ending))
  const stem = particle === undefined ? word : word.slice(0, -particle.length)
  return /^\p{Script=Hangul}{2,}$/u.test(stem) ? stem : word
}
