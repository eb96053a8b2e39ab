import { expect, test } from "vitest"
import { momentWords, zoneWords } from "../../../src/site/class/moment-words.ts"

const epoch = Date.parse("2026-12-31T09:00Z")

test.each([
  ["en", "Asia/Seoul", true, "Thursday, December 31, 2026 (Korean Standard Time)"],
  ["en", "Asia/Seoul", false, "Thursday, December 31, 2026 at 18:00 (Korean Standard Time)"],
  ["ko", "Asia/Seoul", false, "2026년 12월 31일 목요일 18:00 (한국 표준시)"],
  ["en", "America/New_York", false, "Thursday, December 31, 2026 at 04:00 (Eastern Time)"],
])("in %s and %s, as a day alone %s: %s", (language, zone, isDay, words) => {
  expect(momentWords(language, { epoch, isDay }, zone)).toBe(words)
})

test("every zone has a name that is no offset", () => {
  for (const zone of [...Intl.supportedValuesOf("timeZone"), "UTC"])
    for (const language of ["en", "ko"]) expect(zoneWords(language, zone)).not.toMatch(/^GMT[+-]/)
})
