const symbols = /(J\^\{t\}|J)/

/** Words in which the costs J and J^{t} are set as mathematics. */
export function Symbols({ text }: { readonly text: string }) {
  return (
    <span>
      {text.split(symbols).map((part) => {
        if (part === "J") return <i class="symbol">J</i>
        if (part !== "J^{t}") return part
        return (
          <span class="symbol">
            <i>J</i>
            <sup>
              {"{"}
              <i>t</i>
              {"}"}
            </sup>
          </span>
        )
      })}
    </span>
  )
}
