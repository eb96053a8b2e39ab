/** Whether a mistake keeps the course from being built, or only ought to be known. */
export type Severity = "error" | "warning"

/** A kind of mistake that an author can make, as its page of help tells it. */
export interface DiagnosticKind {
  readonly severity: Severity
  /** What the mistake is, why it matters, and how to mend it, in each language. */
  readonly explanation: { readonly en: string; readonly ko: string }
}

const error = (en: string, ko: string) => ({ severity: "error", explanation: { en, ko } }) as const
const warning = (en: string, ko: string) =>
  ({ severity: "warning", explanation: { en, ko } }) as const

/**
 * Everything that the check can say of a course. A name is given once and kept, because authors
 * look it up and scripts compare it.
 */
export const diagnosticKinds = {
  "course-yaml": error(
    "The course file cannot be read as YAML. Most often a text holds a colon or a quotation mark and is not quoted, or a line is indented otherwise than its neighbours.",
    "강의 설정 파일을 YAML로 읽을 수 없습니다. 대개 쌍점이나 따옴표가 든 글을 따옴표로 감싸지 않았거나, 들여쓰기가 옆줄과 다를 때 생깁니다.",
  ),
  "course-field": error(
    "A setting of the course is missing, misspelt, or has a value that it does not take.",
    "강의 설정에 빠진 항목이 있거나, 이름이 틀렸거나, 쓸 수 없는 값이 들어 있습니다.",
  ),
  "chapter-lesson": error(
    "A chapter names a lesson that has no folder in content/lessons, or names one a second time. Mend the name, or add the lesson.",
    "단원에 적힌 강의가 content/lessons에 없거나 두 번 적혀 있습니다. 이름을 고치거나 강의를 추가하세요.",
  ),
  "class-yaml": error(
    "The file of the class, content/class.yaml, cannot be read as YAML. Most often a text holds a colon or a quotation mark and is not quoted, or a line is indented otherwise than its neighbours.",
    "수업 설정 파일 content/class.yaml을 YAML로 읽을 수 없습니다. 대개 쌍점이나 따옴표가 든 글을 따옴표로 감싸지 않았거나, 들여쓰기가 옆줄과 다를 때 생깁니다.",
  ),
  "class-field": error(
    "A setting of the class is missing, misspelt, or has a value that it does not take. The class takes name, timezone, solutions and lessons; a lesson of it takes opens, solutions, teaching and exercises.",
    "수업 설정에 빠진 항목이 있거나, 이름이 틀렸거나, 쓸 수 없는 값이 들어 있습니다. 수업에는 name, timezone, solutions, lessons를, 그 안의 강의마다 opens, solutions, teaching, exercises를 적습니다.",
  ),
  "class-lesson": error(
    "The class names a lesson that has no folder in content/lessons. Mend the name, or add the lesson.",
    "수업에 적힌 강의가 content/lessons에 없습니다. 이름을 고치거나 강의를 추가하세요.",
  ),
  "class-date": error(
    "A date of the class is none, or is a time that clocks skip, or its time zone is not said. A date is 2026-12-31, the first moment of that day, or 2026-12-31T18:00; all of them are in the one zone that timezone names. Of a time that comes twice, as clocks are put back, it is the first.",
    "수업의 날짜가 실제로 없는 날짜이거나, 서머타임으로 건너뛰는 시각이거나, 시간대가 적혀 있지 않습니다. 날짜는 2026-12-31(그날의 첫 순간)이나 2026-12-31T18:00처럼 쓰고, 모두 timezone에 적은 한 시간대의 것으로 읽습니다. 시계를 되돌려 두 번 오는 시각은 앞의 것으로 봅니다.",
  ),
  "class-order": warning(
    "The solutions of a lesson open before the lesson itself, so whoever opens the lesson sees them at once.",
    "강의보다 풀이가 먼저 열리도록 적혀 있어, 강의가 열리는 순간 풀이도 함께 보입니다.",
  ),
  "lesson-path": error(
    "A lesson is a folder named in small letters, digits and hyphens, with a file for each language: content/lessons/my-lesson/en.md. A language has one file, either .md or .mdx. The names glossary, gallery, messages and offline belong to pages that every course has.",
    "강의는 영어 소문자와 숫자, 붙임표로 이름 지은 폴더이고, 그 안에 언어마다 파일이 하나씩 있습니다. 예: content/lessons/my-lesson/ko.md. 한 언어에는 .md와 .mdx 가운데 하나만 둡니다. glossary, gallery, messages, offline은 모든 강좌에 있는 페이지의 이름이므로 쓸 수 없습니다.",
  ),
  "unknown-language": error(
    "The file is named after a language that content/course.yaml does not list.",
    "파일 이름에 쓴 언어가 content/course.yaml에 없습니다.",
  ),
  "file-unreadable": error(
    "The file is not text in UTF-8. Save it again in that encoding.",
    "UTF-8로 저장된 글이 아닙니다. UTF-8로 다시 저장하세요.",
  ),
  "lesson-untranslated": warning(
    "The lesson has no edition in one of the course's languages. Its page is made all the same and shows the source edition, with a notice.",
    "강의 언어 가운데 아직 번역되지 않은 것이 있습니다. 그 언어의 페이지에는 안내와 함께 원문이 나옵니다.",
  ),
  "no-front-matter": error(
    "A lesson begins with front matter between two lines of three dashes, in which at least title and description stand.",
    "강의는 붙임표 세 개로 된 두 줄 사이의 머리말로 시작하며, 여기에 적어도 title과 description이 있어야 합니다.",
  ),
  "front-matter-yaml": error(
    "The front matter cannot be read as YAML. Quote a text that holds a colon.",
    "머리말을 YAML로 읽을 수 없습니다. 쌍점이 든 글은 따옴표로 감싸세요.",
  ),
  "front-matter-field": error(
    "A field of the front matter is missing, unknown, or has a value that it does not take.",
    "머리말에 빠진 항목이 있거나, 없는 항목이 있거나, 쓸 수 없는 값이 들어 있습니다.",
  ),
  prerequisite: error(
    "A prerequisite is the name of another lesson's folder; a lesson does not build on itself, not even by way of others.",
    "선행 강의에는 다른 강의의 폴더 이름을 적습니다. 강의가 돌고 돌아 자기 자신을 선행 강의로 삼을 수는 없습니다.",
  ),
  "heading-depth": error(
    "The title stands in the front matter and is the only heading of the first rank; in the text headings begin with ## and no rank is skipped, so that a screen reader can tell the structure.",
    "제목은 머리말에 적고 그것만 첫 단계 제목이 됩니다. 본문 제목은 ##부터 쓰고 단계를 건너뛰지 않아야 화면 낭독기가 구조를 알 수 있습니다.",
  ),
  "duplicate-id": error(
    "Two things on one page have the same name, so a link cannot tell them apart. Sections, figures, quizzes and notes share their names.",
    "한 페이지에서 두 곳의 이름이 같아 링크로 구별할 수 없습니다. 절과 그림, 문제, 주석의 이름은 서로 달라야 합니다.",
  ),
  "translation-sections": warning(
    "A translation has other sections than its source. Where headings have no names of their own they take those of the source in order, so links and progress may point elsewhere.",
    "번역의 절 구성이 원문과 다릅니다. 이름을 따로 적지 않은 제목은 원문의 이름을 차례대로 물려받으므로, 링크와 진도가 다른 곳을 가리킬 수 있습니다.",
  ),
  "translation-behind": warning(
    "A section of the source edition says something else than when it was translated; formatting alone does not count. Bring the translation up to date, then record it with npm run translated. Until then its page says so to the reader.",
    "번역한 뒤 원문의 절 내용이 바뀌었습니다. 서식만 바뀐 것은 세지 않습니다. 번역을 원문에 맞춘 다음 npm run translated로 기록하세요. 그때까지 페이지에 안내가 나옵니다.",
  ),
  "translation-unrecorded": warning(
    "The lock file, content/translations.lock.json, does not say which text of the source a translation was made from, so it cannot be told when it falls behind. Compare both, then record it with npm run translated.",
    "번역이 원문의 어떤 글에서 나왔는지 content/translations.lock.json에 기록되어 있지 않아, 원문이 바뀌어도 알 수 없습니다. 둘을 견주어 본 다음 npm run translated로 기록하세요.",
  ),
  "translation-lock": error(
    "The lock file, content/translations.lock.json, cannot be read, most often because a merge left a conflict in it. It holds a hash of the source for each translated section, and npm run translated writes it.",
    "content/translations.lock.json을 읽을 수 없습니다. 대개 병합할 때 생긴 충돌이 남아 있어서입니다. 이 파일은 번역한 절마다 원문의 해시를 담으며 npm run translated가 씁니다.",
  ),
  "link-scheme": error(
    "A link leads to a web address (https, http), a mail address (mailto), a lesson or a file beside it. Anything else, a script for one, is refused.",
    "링크는 웹 주소(https, http)나 메일 주소(mailto), 다른 강의, 강의 옆의 파일만 가리킬 수 있습니다. 스크립트를 비롯한 다른 것은 받지 않습니다.",
  ),
  "link-absolute": error(
    "A link that begins with a slash leads past the course where that is hosted below a path. Write it from the lesson: ../other-lesson/.",
    "빗금으로 시작하는 링크는 강의를 하위 경로에 올리면 엉뚱한 곳을 가리킵니다. 강의에서 출발해 ../other-lesson/처럼 쓰세요.",
  ),
  "link-target": error(
    "A link leads to a lesson or a file that does not exist.",
    "링크가 가리키는 강의나 파일이 없습니다.",
  ),
  "link-anchor": error(
    "A link leads to a section, figure or quiz that its page does not have.",
    "링크가 가리키는 절이나 그림, 문제가 그 페이지에 없습니다.",
  ),
  "image-alt": error(
    "An image says nothing to a reader who cannot see it. Say what it shows between the brackets.",
    "이미지를 볼 수 없는 독자에게 알려 주는 글이 없습니다. 대괄호 안에 무엇을 보여 주는지 적으세요.",
  ),
  "image-missing": error(
    "An image is not beside its lesson. Put the file there, or mend its name.",
    "이미지 파일이 강의 옆에 없습니다. 파일을 넣거나 이름을 고치세요.",
  ),
  "image-remote": error(
    "An image of another host is fetched by every reader: it fails offline, and tells that host who reads. Put the file beside the lesson.",
    "다른 서버의 이미지는 독자마다 내려받게 되어 오프라인에서 보이지 않고, 누가 읽는지 그 서버에 알려집니다. 파일을 강의 옆에 두세요.",
  ),
  "unknown-directive": error(
    "There is no figure or block of this name. The gallery lists the figures.",
    "이 이름의 그림이나 글 상자가 없습니다. 쓸 수 있는 그림은 그림 모음에 있습니다.",
  ),
  "directive-attribute": error(
    "A directive has an attribute that it does not take, or a value out of bounds.",
    "지시문에 쓸 수 없는 속성이나 범위를 벗어난 값이 있습니다.",
  ),
  "directive-open": error(
    "A directive or its attributes are not closed. The attributes stand on one line and end with }, the directive ends with ::: on a line of its own; one that holds another has one colon more.",
    "지시문이나 속성이 닫히지 않았습니다. 속성은 한 줄에 쓰고 }로 닫으며, 지시문은 :::만 있는 줄로 닫습니다. 다른 지시문을 품은 것은 쌍점을 하나 더 씁니다.",
  ),
  "figure-folded": error(
    "A figure within a proof would be folded away, would not wake, and would not be counted. Put it before or after the proof.",
    "증명 안에 둔 그림은 접혀 있어 깨어나지 않고 번호도 매겨지지 않습니다. 증명의 앞이나 뒤에 두세요.",
  ),
  "teacher-note": error(
    "A note to the teacher holds text, lists, tables, code and mathematics. A figure or a question in it would be counted, a heading would be listed in the contents of the page, and a footnote would stand at its foot, all without the note.",
    "교사용 메모에는 글과 목록, 표, 코드, 수식을 씁니다. 그 안에 둔 그림과 문제는 번호에 세어지고, 제목은 차례에 나오며, 각주는 페이지 아래에 나와 메모가 보이지 않을 때도 드러납니다.",
  ),
  "stray-directive": error(
    "A line begins like a directive and is not read as one, most often for a space after the colons; or it would close one and there is none to close, most often because an outer directive has no colon more than one within it.",
    "지시문을 여는 줄 같지만 그렇게 읽히지 않는 줄이거나, 닫을 지시문이 없는데 닫는 줄입니다. 앞의 것은 대개 쌍점 뒤에 빈칸이 있을 때, 뒤의 것은 바깥 지시문의 쌍점이 안쪽보다 하나 많지 않을 때 생깁니다.",
  ),
  "predict-place": error(
    "A prediction stands within the figure that it asks of, and a figure asks for one.",
    "예측 문제는 묻고자 하는 그림 안에 두며, 그림 하나에 한 번만 묻습니다.",
  ),
  "predict-outcome": error(
    "A prediction says of which outcome of its figure it asks; not every figure has outcomes.",
    "예측 문제는 그림의 어떤 결과를 묻는지 적어야 합니다. 결과가 없는 그림도 있습니다.",
  ),
  question: error(
    "A question begins with a paragraph that asks it; then come its choices as one list, or it has a number as its answer.",
    "문제는 묻는 문단으로 시작하고, 선택지가 목록 하나로 이어지거나 숫자 답이 있어야 합니다.",
  ),
  choice: error(
    "A choice of a prediction begins with what it stands for, in backticks, each but once; a choice of a quiz begins with [x] where it is right and [ ] where it is wrong.",
    "예측의 선택지는 뜻하는 값을 역따옴표에 넣어 시작하고 값이 겹치지 않아야 합니다. 퀴즈의 선택지는 맞으면 [x], 틀리면 [ ]로 시작합니다.",
  ),
  "quiz-name": error(
    "A quiz has a name, the same in all languages, under which the reader's answer is kept.",
    "퀴즈에는 모든 언어에서 같은 이름이 있어야 합니다. 독자의 답은 그 이름으로 기억합니다.",
  ),
  "quiz-answer": error(
    "A quiz has at least one right answer; a number's tolerance is a number or a share of it.",
    "퀴즈에는 맞는 답이 적어도 하나 있어야 합니다. 숫자 답의 허용 오차는 수나 비율로 적습니다.",
  ),
  "challenge-goal": error(
    "A challenge says what the figure's run is to reach, and perhaps how soon; and the figure does not begin with settings that reach it.",
    "도전 과제에는 그림의 실험이 무엇에 이르러야 하는지, 필요하면 언제까지인지 적습니다. 그림이 처음부터 그 목표를 이룬 상태여서는 안 됩니다.",
  ),
  "challenge-figure": error(
    "A challenge holds one figure that has a name and a run of the reader's own.",
    "도전 과제에는 이름이 있고 독자가 직접 돌리는 실험이 있는 그림을 하나만 넣습니다.",
  ),
  html: error(
    "A plain lesson takes a few tags that only shape text, such as <kbd> and <sub>, without attributes. Everything else is refused, so that a lesson can be taken from anybody. Components go into .mdx lessons.",
    "일반 강의에는 <kbd>나 <sub>처럼 글의 모양만 바꾸는 몇몇 태그를 속성 없이 쓸 수 있습니다. 누구의 강의든 안심하고 받을 수 있도록 나머지는 받지 않습니다. 컴포넌트는 .mdx 강의에 씁니다.",
  ),
  glossary: error(
    "The glossary has an entry that cannot be read. A term is its key, and below it its name, its definition and perhaps other spellings.",
    "용어집에 읽을 수 없는 항목이 있습니다. 용어마다 열쇠말 아래에 name과 definition을 적고, 다른 표기가 있으면 also에 적습니다.",
  ),
  "glossary-untranslated": warning(
    "The glossary of a language lacks a term that another has; that one's words are shown.",
    "다른 언어의 용어집에는 있는 용어가 빠져 있어 그 언어의 설명이 나옵니다.",
  ),
  term: error(
    "A word is marked as a term and the glossary has none of that name.",
    "용어로 표시한 말이 용어집에 없습니다.",
  ),
  reference: error(
    "A reference leads to a lesson, section, figure or quiz that does not exist.",
    "참조가 가리키는 강의나 절, 그림, 문제가 없습니다.",
  ),
  "nested-link": error(
    "A link, a reference or a term stands within another of them, where a browser follows but one; or a term stands within a heading, whose words would then hold the definition. Mark the word where the text first uses it.",
    "링크나 참조, 용어 안에 또 다른 링크나 참조, 용어가 있어 둘 가운데 하나만 따라갈 수 있습니다. 제목 안에 용어를 표시하면 뜻풀이까지 제목에 들어갑니다. 용어는 본문에서 처음 쓰는 곳에 표시하세요.",
  ),
  "experiment-block": error(
    "The experiment of a figure is written as YAML, a quantity a line, and stands within the figure.",
    "그림의 실험은 그림 안에 YAML로, 한 줄에 한 항목씩 적습니다.",
  ),
  tabs: error(
    "Tabs hold two blocks of code or more, each with a label of its own.",
    "탭에는 서로 다른 이름표가 붙은 코드 블록이 둘 이상 있어야 합니다.",
  ),
  mathematics: error("A formula cannot be read as LaTeX.", "수식을 LaTeX로 읽을 수 없습니다."),
  "mdx-syntax": error(
    "An .mdx lesson cannot be read. In MDX a brace begins code and < begins a component; write \\{ and \\< for the plain signs.",
    ".mdx 강의를 읽을 수 없습니다. MDX에서 중괄호는 코드를, <는 컴포넌트를 시작합니다. 글자 그대로 쓰려면 \\{와 \\<로 적으세요.",
  ),
  "mdx-component": error(
    "An .mdx lesson uses a component that is neither ours nor imported, or a variable that it does not define.",
    ".mdx 강의에서 쓴 컴포넌트나 변수가 정의되어 있지 않습니다.",
  ),
} as const satisfies Readonly<Record<string, DiagnosticKind>>

export type DiagnosticName = keyof typeof diagnosticKinds
