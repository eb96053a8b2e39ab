import { findApi } from "./api.ts"
import { reportLesson } from "./report-lesson.ts"
import { scorm12 } from "./scorm12.ts"
import { scorm2004 } from "./scorm2004.ts"
import { Visit } from "./visit.ts"
import { platformWordsIn } from "./words.ts"

/*
 * Runs before all else in a lesson that was packaged for a school's platform, and in no other page.
 * The package says on the page which standard it follows.
 */
const { lang, dataset } = document.documentElement
const vocabulary = dataset["package"] === "scorm2004" ? scorm2004 : scorm12
const words = platformWordsIn(lang)
const notice = document.createElement("p")
notice.className = "untranslated"
notice.setAttribute("role", "status")

function say(problem: keyof typeof words | undefined): void {
  notice.textContent = problem === undefined ? "" : words[problem]
  if (problem === undefined) notice.remove()
  else document.querySelector(".lesson-head")?.append(notice)
}

const api = findApi(window, vocabulary)
if (api?.initialize()) reportLesson(new Visit(api, vocabulary), say)
else say("alone")
