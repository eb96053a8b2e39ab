import { identifierPart } from "./identifier.ts"
import { numberWritings } from "./number-writings.ts"
import type { ChoiceQuestion, NumberQuestion, Question } from "./questions.ts"
import type { PackageWords } from "./words.ts"
import { xmlDocument, type Xml } from "./xml.ts"

/**
 * Questions as a test in QTI 1.2.1, in the profile of Common Cartridge. It knows no numbers, so one
 * is a blank to fill: a platform compares it with the writings that are right. Its other profile
 * for that, a pattern to match, is read by few; Canvas takes such a pattern for the answer itself.
 */
export const assessment = (
  ident: string,
  title: string,
  questions: readonly Question[],
  words: PackageWords,
): string =>
  xmlDocument({
    questestinterop: {
      "@xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
      "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "@xsi:schemaLocation":
        "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_qtiasiv1p2p1_v1p0.xsd",
      assessment: {
        "@ident": ident,
        "@title": title,
        qtimetadata: metadata({
          cc_profile: "cc.exam.v0p1",
          qmd_assessmenttype: "Examination",
          qmd_scoretype: "Percentage",
          cc_maxattempts: "unlimited",
        }),
        section: {
          "@ident": "root_section",
          item: questions.map((question, index) => ({
            "@ident": `${ident}.${identifierPart(question.id)}`,
            "@title": words.question(index + 1),
            ...(question.kind === "numeric" ? numberItem(question, words) : choiceItem(question)),
          })),
        },
      },
    },
  })

const metadata = (fields: Readonly<Record<string, string>>): Xml => ({
  qtimetadatafield: Object.entries(fields).map(([fieldlabel, fieldentry]) => ({
    fieldlabel,
    fieldentry,
  })),
})

const material = (html: string): Xml => ({
  material: { mattext: { "@texttype": "text/html", "#": html } },
})

/** What the answer to a question is named by. */
const response = "response1"

function choiceItem({ kind, text, choices }: ChoiceQuestion): Xml {
  const named = choices.map((choice, index) => ({ ...choice, ident: `choice${index + 1}` }))
  const explained = named.filter(({ explanation }) => explanation !== "")
  const right = named.filter(({ isRight }) => isRight).map(({ ident }) => chosen(ident))
  const wrong = named.filter(({ isRight }) => !isRight).map(({ ident }) => chosen(ident))
  const isMultiple = kind === "multiple"
  return {
    itemmetadata: {
      qtimetadata: metadata({
        cc_profile: isMultiple ? "cc.multiple_response.v0p1" : "cc.multiple_choice.v0p1",
      }),
    },
    presentation: {
      ...material(text),
      response_lid: {
        "@ident": response,
        "@rcardinality": isMultiple ? "Multiple" : "Single",
        render_choice: {
          response_label: named.map((choice) => ({
            "@ident": choice.ident,
            ...material(choice.text),
          })),
        },
      },
    },
    resprocessing: {
      ...outcomes,
      respcondition: [
        ...explained.map(({ ident }) => shown(`${ident}_fb`, { varequal: chosen(ident) })),
        scored(
          isMultiple
            ? { and: { varequal: right, not: wrong.map((varequal) => ({ varequal })) } }
            : { varequal: right },
        ),
      ],
    },
    itemfeedback: explained.map(({ ident, explanation }) => feedback(`${ident}_fb`, explanation)),
  }
}

function numberItem(question: NumberQuestion, words: PackageWords): Xml {
  const { text, answer, slack, unit, explanation } = question
  const { all, step } = numberWritings(answer, slack, unit)
  const how = [words.asNumber(unit), step === undefined ? "" : words.roundedTo(String(step))]
  const hint = escaped(how.filter(Boolean).join(" "))
  const isExplained = explanation !== ""
  return {
    itemmetadata: { qtimetadata: metadata({ cc_profile: "cc.fib.v0p1" }) },
    presentation: {
      ...material(`${text}<p>${hint}</p>`),
      response_str: {
        "@ident": response,
        "@rcardinality": "Single",
        render_fib: { response_label: { "@ident": "answer1" } },
      },
    },
    resprocessing: {
      ...outcomes,
      respcondition: [
        ...(isExplained ? [shown("general_fb", { other: {} })] : []),
        ...all.map((writing) => scored({ varequal: { ...chosen(writing), "@case": "No" } })),
      ],
    },
    itemfeedback: isExplained ? [feedback("general_fb", explanation)] : [],
  }
}

const outcomes: Xml = {
  outcomes: {
    decvar: {
      "@varname": "SCORE",
      "@vartype": "Decimal",
      "@minvalue": "0",
      "@maxvalue": "100",
    },
  },
}

const chosen = (answer: string): Xml => ({ "@respident": response, "#": answer })

/** Explains an answer, and lets its score be found after that. */
const shown = (feedbackIdent: string, conditionvar: Xml): Xml => ({
  "@continue": "Yes",
  conditionvar,
  displayfeedback: { "@feedbacktype": "Response", "@linkrefid": feedbackIdent },
})

const scored = (conditionvar: Xml): Xml => ({
  "@continue": "No",
  conditionvar,
  setvar: { "@action": "Set", "@varname": "SCORE", "#": "100" },
})

const feedback = (ident: string, html: string): Xml => ({
  "@ident": ident,
  flow_mat: material(html),
})

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
