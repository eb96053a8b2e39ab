import fc from "fast-check"
import { expect, test } from "vitest"
import { circleFrom } from "../../src/course/plan.ts"

const slugs = ["a", "b", "c", "d", "e"]

const plans = fc
  .array(fc.subarray(slugs), { minLength: slugs.length, maxLength: slugs.length })
  .map((named) => new Map(slugs.map((slug, index) => [slug, named[index]])))

test("a lesson builds on itself exactly where it is among all that it builds on", () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(...slugs), (plan, slug) => {
      const reached = new Set<string>()
      const queue = [...(plan.get(slug) ?? [])]
      for (const next of queue) {
        if (reached.has(next)) continue
        reached.add(next)
        queue.push(...(plan.get(next) ?? []))
      }
      expect(circleFrom(slug, plan) !== undefined).toBe(reached.has(slug))
    }),
  )
})

test("the circle that is told is one: each lesson names the next", () => {
  fc.assert(
    fc.property(plans, fc.constantFrom(...slugs), (plan, slug) => {
      const circle = circleFrom(slug, plan)
      if (circle === undefined) return
      expect([circle[0], circle[circle.length - 1]]).toEqual([slug, slug])
      for (const [index, name] of circle.slice(0, -1).entries())
        expect(plan.get(name)).toContain(circle[index + 1])
    }),
  )
})
