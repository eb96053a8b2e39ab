import { wordsIn, type InEachLanguage } from "./words.ts"

interface EmbedPanelWords {
  readonly title: string
  readonly about: string
  readonly free: string
  readonly theme: string
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>
  readonly follows: string
  readonly code: string
  readonly copy: string
  readonly copied: string
  readonly link: string
  readonly linked: string
  readonly selected: string
}

export const embedPanelWords: InEachLanguage<EmbedPanelWords> = {
  dictionary: "embedPanel",
  en: {
    title: "Embed this figure",
    about:
      "The code shows the figure as it stands now, in any page: a blog, a course in Moodle or Canvas.",
    free: "What readers may move; the rest is fixed as it stands",
    theme: "Colours",
    themes: { auto: "as the reader’s device", light: "light", dark: "dark" },
    follows: "With a script that keeps the frame as high as the figure, where scripts are allowed",
    code: "Code to paste",
    copy: "Copy embed code",
    copied: "The embed code is copied.",
    link: "Copy link that fixes the rest",
    linked: "The link is copied.",
    selected: "The browser did not allow it. The code is selected: copy it with your keyboard.",
  },
  ko: {
    title: "이 그림 넣기",
    about:
      "그림을 지금 모습 그대로 다른 페이지에 넣는 코드입니다. 블로그에도, Moodle이나 Canvas 강좌에도 넣을 수 있습니다.",
    free: "독자가 움직일 수 있는 것(나머지는 지금 값으로 고정)",
    theme: "색상",
    themes: { auto: "독자의 기기 설정", light: "밝게", dark: "어둡게" },
    follows: "프레임 높이를 그림에 맞추는 스크립트도 넣기(스크립트를 쓸 수 있는 곳에서)",
    code: "붙여 넣을 코드",
    copy: "넣기 코드 복사",
    copied: "넣기 코드를 복사했습니다.",
    link: "나머지를 고정한 링크 복사",
    linked: "링크를 복사했습니다.",
    selected: "브라우저가 허용하지 않았습니다. 코드를 선택해 두었으니 키보드로 복사하세요.",
  },
}

export const embedPanelWordsIn = (language: string): EmbedPanelWords =>
  wordsIn(language, embedPanelWords)
