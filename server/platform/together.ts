/**
 * Calls that come while an earlier one of their kind is being answered are answered together by the next: nobody waits to be gathered,
 * and the more come, the cheaper each is.
 */

/** At most so many calls at once, and so many bytes. */
const [mostCalls, mostBytes] = [50, 256 * 1024]

/** Answers `asked` with others of its `kind` that wait; `run` answers in the order asked, and is tried on each alone when it throws. */
export type Together = <In, Out>(
  kind: string,
  asked: In,
  bytes: number,
  run: (all: In[]) => Promise<Out[]>,
) => Promise<Out>

type Call = {
  asked: unknown
  bytes: number
  run: (all: unknown[]) => Promise<unknown[]>
  answer: (out: unknown) => void
  fail: (problem: unknown) => void
}

export function makeTogether(): Together {
  const queues = new Map<string, Call[]>()
  const work = async (kind: string, queue: Call[]) => {
    while (queue.length > 0) await answerAll(takeSome(queue))
    queues.delete(kind)
  }
  return <In, Out>(kind: string, asked: In, bytes: number, run: (all: In[]) => Promise<Out[]>) =>
    new Promise<Out>((resolve, fail) => {
      const call = { asked, bytes, run, answer: resolve, fail } as unknown as Call
      const queue = queues.get(kind)
      if (queue !== undefined) {
        queue.push(call)
        return
      }
      const fresh = [call]
      queues.set(kind, fresh)
      void work(kind, fresh)
    })
}

function takeSome(queue: Call[]): Call[] {
  let [calls, bytes] = [0, 0]
  while (calls < Math.min(queue.length, mostCalls) && (calls === 0 || bytes + queue[calls]!.bytes <= mostBytes)) {
    bytes += queue[calls]!.bytes
    calls += 1
  }
  return queue.splice(0, calls)
}

async function answerAll(calls: Call[]): Promise<void> {
  try {
    const answers = await calls[0]!.run(calls.map((call) => call.asked))
    for (const [i, call] of calls.entries()) call.answer(answers[i])
  } catch (problem) {
    if (calls.length === 1) calls[0]!.fail(problem)
    else for (const call of calls) await answerAll([call])
  }
}
