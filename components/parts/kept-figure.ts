import { z } from "astro/zod"
import { kept } from "../../src/kept/kept.ts"

const sentences = z.array(z.string())

/** What a build keeps of a figure: it is drawn again only where its settings or our code have changed. */
export class KeptFigure {
  readonly #key: unknown

  /** @param key all that the drawings follow from: plain data. */
  constructor(name: string, key: unknown) {
    this.#key = [name, key]
  }

  /** The HTML of a part of the figure. */
  html(part: string, draw: () => Promise<string>): Promise<string> {
    return kept.text([this.#key, part], draw)
  }

  /** The sentences that the figure opens with. */
  sentences(say: () => Promise<readonly string[]>): Promise<readonly string[]> {
    return this.value("sentences", sentences, say)
  }

  /** A part of the figure that is data. */
  async value<T>(part: string, schema: z.ZodType<T>, make: () => Promise<T>): Promise<T> {
    const text = await this.html(part, async () => JSON.stringify(await make()))
    return schema.parse(JSON.parse(text))
  }
}
