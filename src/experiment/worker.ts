import { requireExperiment } from "./experiment.ts"
import { MemoryRefusal } from "../optim/memory.ts"
import { messageOf, type Failure, type Reply, type Request } from "./messages.ts"
import { conduct, type Study } from "./study.ts"
import { transferables } from "./transferables.ts"

const cancelled = new Set<number>()
const reply = (message: Reply, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer })

onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.kind === "cancel") cancelled.add(data.id)
  else void serve(data.id, data.study)
}

class Cancelled extends Error {}

async function serve(id: number, study: Study): Promise<void> {
  try {
    const experiment = requireExperiment({ ...study.experiment })
    const findings = await conduct(
      { ...study, experiment },
      {
        onProgress: (share) => reply({ kind: "progress", id, share }),
        onNews: (run, news) => reply({ kind: "news", id, run, news }, transferables(news)),
        onSoFar: (findings) => reply({ kind: "so far", id, findings }),
        pause: async () => {
          await nextMessage()
          if (cancelled.has(id)) throw new Cancelled()
        },
      },
    )
    reply({ kind: "findings", id, findings }, transferables(findings))
  } catch (error) {
    if (error instanceof Cancelled) reply({ kind: "stopped", id })
    else reply({ kind: "failed", id, failure: failureOf(error) })
  } finally {
    cancelled.delete(id)
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof MemoryRefusal) return { kind: "memory", bytes: error.bytes }
  const message = messageOf(error)
  // A refusal is a RangeError that says what is allowed; anything else is our own mistake.
  return error instanceof RangeError ? { kind: "refused", message } : { kind: "crash", message }
}

/** Lets the messages that wait be heard. Unlike a timer, a channel is not slowed down. */
function nextMessage(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
