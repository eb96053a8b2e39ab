/** What a command reads, writes and says: the machine, or what a test puts in its place. */
export interface Terminal {
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

/** Something that the person at the command line can mend, said without a stack trace. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}

/** Runs a command and gives its exit code: 0 where it did what was asked, 2 where it was misunderstood. */
export async function attempted(
  act: () => Promise<number>,
  help: string,
  { complain }: Terminal,
): Promise<number> {
  try {
    return await act()
  } catch (error) {
    const isUsage = error instanceof UsageError || isArgumentError(error)
    const message = error instanceof Error ? error.message : String(error)
    complain(isUsage ? `${message}\n\n${help}` : message)
    return isUsage ? 2 : 1
  }
}

const isArgumentError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
