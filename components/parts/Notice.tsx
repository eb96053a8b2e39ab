interface NoticeProps {
  readonly text: string | undefined
}

/** What a figure could not do. */
export const Notice = ({ text }: NoticeProps) =>
  text === undefined ? null : (
    <p class="notice" role="alert">
      {text}
    </p>
  )
