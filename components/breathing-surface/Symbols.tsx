const ownCost = "J^{t}"

/** Words in which the cost of a mini-batch is set as mathematics. */
export function Symbols({ text }: { readonly text: string }) {
  const [first, ...rest] = text.split(ownCost)
  return (
    <span>
      {first}
      {rest.map((part) => (
        <>
          <i class="symbol">J</i>
          <sup class="symbol">{"{t}"}</sup>
          {part}
        </>
      ))}
    </span>
  )
}
