import { parseHTML } from "linkedom"
import { expect, test } from "vitest"
import { frameAddress, frameCode } from "../../../components/parts/embed-code.ts"

const framing = {
  figure: "race",
  language: "ko",
  link: "v1,rate:0.3",
  free: undefined,
  theme: "auto",
  from: undefined,
} as const

test("the address of a frame says what differs, and no more", () => {
  const course = new URL("https://school.example/below/course/")
  expect(frameAddress(course, framing)).toBe(
    "https://school.example/below/course/embed/race/ko/?race=v1,rate:0.3",
  )
  expect(
    frameAddress(course, { ...framing, free: ["rate", "seed"], theme: "dark", from: "first/fall" }),
  ).toBe(
    "https://school.example/below/course/embed/race/ko/?race=v1,rate:0.3&controls=rate,seed&theme=dark&from=first/fall",
  )
  expect(new URL(frameAddress(course, { ...framing, free: [] })).searchParams.get("controls")).toBe(
    "",
  )
})

test("the code is one frame, whatever its address and title say", () => {
  const address = 'https://school.example/?a="b"&c=<d>'
  const title = '"Down" & <further>'
  const { document } = parseHTML(frameCode({ address, title, height: 640 }))
  expect(document.querySelectorAll("*")).toHaveLength(1)
  const frame = document.querySelector("iframe")
  expect(frame?.getAttribute("src")).toBe(address)
  expect(frame?.getAttribute("title")).toBe(title)
  expect(frame?.getAttribute("height")).toBe("640")
  expect(frame?.getAttribute("loading")).toBe("lazy")
})
