import { wordsIn, type InEachLanguage } from "../../../components/parts/words.ts"
import type { Refusal } from "./course-worker.ts"

interface OfflineWords {
  readonly save: {
    readonly title: string
    readonly offer: (size: string) => string
    readonly saving: string
    readonly amount: (done: string, whole: string) => string
    readonly saved: (size: string) => string
    readonly partly: (missing: string) => string
    readonly broken: (missing: string) => string
    readonly full: (missing: string, room: string) => string
    readonly actions: Readonly<
      Record<"offered" | "saving" | "saved" | "partly" | "broken" | "full", string>
    >
  }
  /** Why nothing can be kept here, and what helps. */
  readonly refusals: Readonly<Record<Refusal, string>>
  /** What the foot of a page says that is there without a connection. */
  readonly kept: string
  readonly update: Readonly<Record<"ready" | "reload" | "later", string>>
  /** The page that stands in for one that is not on the device. */
  readonly page: {
    readonly title: string
    readonly text: string
    readonly again: string
    readonly saved: string
    readonly none: string
  }
}

export const offlineWords: InEachLanguage<OfflineWords> = {
  dictionary: "offline",
  en: {
    save: {
      title: "Read without a connection",
      offer: (size) =>
        `Every lesson in English, its figures and the search: ${size} more on this device. What you read is kept anyway.`,
      saving: "Saving. You can read on in another tab; this page must stay open.",
      amount: (done, whole) => `${done} of ${whole}`,
      saved: (size) =>
        `The whole course is on this device, ${size}, and works without a connection.`,
      partly: (missing) => `Your browser has cleared some of it; ${missing} are missing.`,
      broken: (missing) =>
        `The connection broke, or the course has just changed; ${missing} are missing. What has arrived is kept.`,
      full: (missing, room) =>
        `${missing} are missing, and the browser has room for ${room}. Make room on the device, then go on; what has arrived is kept.`,
      actions: {
        offered: "Save the course",
        saving: "Cancel",
        saved: "Remove",
        partly: "Save again",
        broken: "Go on",
        full: "Go on",
      },
    },
    refusals: {
      insecure:
        "The course cannot be saved here: browsers keep pages only of addresses that begin with https. Whoever hosts the course can mend that.",
      unsupported:
        "The course cannot be saved here: this browser, or its private window, keeps no pages. Another browser or an ordinary window does.",
      refused:
        "The course cannot be saved here: the browser refuses to keep it, as it does when its storage is full or switched off. You can read on while you are connected.",
    },
    kept: "Saved for offline",
    update: {
      ready: "A new version of the course is ready.",
      reload: "Reload now",
      later: "Later",
    },
    page: {
      title: "This page is not on your device",
      text: "There is no connection, and a page is kept once it has been read, or once the course has been saved.",
      again: "Try again",
      saved: "On this device",
      none: "No lesson is on this device yet.",
    },
  },
  ko: {
    save: {
      title: "연결 없이 읽기",
      offer: (size) =>
        `한국어 강의 전체와 그림, 검색을 이 기기에 저장합니다. ${size}가 더 필요합니다. 읽은 강의는 따로 저장하지 않아도 남습니다.`,
      saving: "저장하는 중입니다. 이 페이지를 열어 두고 다른 탭에서 계속 읽으셔도 됩니다.",
      amount: (done, whole) => `${whole} 중 ${done}`,
      saved: (size) => `강의 전체(${size})가 이 기기에 있어 연결이 없어도 읽을 수 있습니다.`,
      partly: (missing) => `브라우저가 일부를 지웠습니다. ${missing}가 빠져 있습니다.`,
      broken: (missing) =>
        `연결이 끊겼거나 강의가 방금 바뀌었습니다. ${missing}가 남았고, 받은 것은 그대로 있습니다.`,
      full: (missing, room) =>
        `${missing}가 남았는데 브라우저에 남은 공간은 ${room}입니다. 기기의 공간을 비우고 이어서 받으세요. 받은 것은 그대로 있습니다.`,
      actions: {
        offered: "강의 저장",
        saving: "취소",
        saved: "지우기",
        partly: "다시 저장",
        broken: "이어서 받기",
        full: "이어서 받기",
      },
    },
    refusals: {
      insecure:
        "여기서는 강의를 저장할 수 없습니다. 브라우저는 https로 시작하는 주소의 페이지만 저장합니다. 강의를 올린 사람이 고칠 수 있습니다.",
      unsupported:
        "여기서는 강의를 저장할 수 없습니다. 이 브라우저나 비공개 창은 페이지를 저장하지 않습니다. 다른 브라우저나 일반 창에서는 됩니다.",
      refused:
        "여기서는 강의를 저장할 수 없습니다. 저장 공간이 가득 찼거나 꺼져 있어 브라우저가 거절했습니다. 연결되어 있는 동안에는 그대로 읽을 수 있습니다.",
    },
    kept: "오프라인 저장됨",
    update: {
      ready: "강의의 새 버전이 준비되었습니다.",
      reload: "새로 열기",
      later: "나중에",
    },
    page: {
      title: "이 기기에 없는 페이지입니다",
      text: "지금은 연결이 없습니다. 한 번 읽은 페이지와 저장한 강의만 연결 없이 열 수 있습니다.",
      again: "다시 시도",
      saved: "이 기기에 있는 강의",
      none: "이 기기에 저장된 강의가 아직 없습니다.",
    },
  },
}

export const offlineWordsIn = (language: string): OfflineWords => wordsIn(language, offlineWords)
