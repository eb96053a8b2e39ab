import { expect, test } from "vitest"
import { Latest } from "../../../components/breathing-surface/latest.ts"

function bench(most = 8) {
  const asked: number[] = []
  const told: string[] = []
  const failed: unknown[] = []
  const pending = new Map<number, { resolve: (a: string) => void; reject: (e: Error) => void }>()
  const latest = new Latest<string>({
    most,
    ask(key) {
      asked.push(key)
      return new Promise((resolve, reject) => pending.set(key, { resolve, reject }))
    },
    tell: (answer) => told.push(answer),
    fail: (reason) => failed.push(reason),
  })
  const settle = async (key: number, error?: Error): Promise<void> => {
    const wait = pending.get(key)
    if (error) wait?.reject(error)
    else wait?.resolve(String(key))
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { asked, told, failed, latest, settle }
}

test("asks for one at a time, and then for what was wanted last", async () => {
  const { asked, told, latest, settle } = bench()
  for (const key of [1, 2, 3, 4]) latest.want(key)
  expect(asked).toEqual([1])
  await settle(1)
  expect(asked).toEqual([1, 4])
  await settle(4)
  expect(told).toEqual(["1", "4"])
})

test("tells what is known at once, and not again what has been passed over for it", async () => {
  const { asked, told, latest, settle } = bench()
  latest.want(1)
  await settle(1)
  latest.want(2)
  latest.want(1)
  expect(told).toEqual(["1", "1"])
  await settle(2)
  expect(told).toEqual(["1", "1"])
  latest.want(2)
  expect(told).toEqual(["1", "1", "2"])
  expect(asked).toEqual([1, 2])
})

test("forgets the oldest where it may not remember more", async () => {
  const { asked, latest, settle } = bench(2)
  for (const key of [1, 2, 3, 1]) {
    latest.want(key)
    await settle(key)
  }
  expect(asked).toEqual([1, 2, 3, 1])
})

test("says why it failed, and can be asked again", async () => {
  const { told, failed, latest, settle } = bench()
  latest.want(1)
  await settle(1, new Error("lost"))
  expect(failed).toEqual([new Error("lost")])
  latest.want(1)
  await settle(1)
  expect(told).toEqual(["1"])
})
