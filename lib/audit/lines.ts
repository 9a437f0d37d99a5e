import type { AuditView } from './types'

/** The rows as JSON lines: one object a line, each ended (jsonlines.org). Rows are read only as fast as somebody takes them. */
export function auditLines(rows: AsyncGenerator<AuditView>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await rows.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await rows.return(undefined)
    },
  })
}
