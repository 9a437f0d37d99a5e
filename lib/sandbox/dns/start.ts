import { createSocket, type Socket } from 'node:dgram'
import { serveApp } from '../listen'
import { answer, readQuestion } from './message'
import { openRecords, type Records, type TxtRecord } from './records'
import { recordsApp } from './web'

interface DnsSandboxOptions {
  /** 0 chooses a free port. */
  dnsPort: number
  httpPort: number
  /** A SQLite file; made if missing. */
  database: string
  host: string
  /** What a name server without records begins with. */
  seed?: TxtRecord[]
}

export interface DnsSandbox {
  /** The name server, as `host:port`. */
  server: string
  url: string
  records: Records
  close(): Promise<void>
}

function listenUdp(socket: Socket, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, host, () => {
      socket.off('error', reject)
      // A client that is gone is its own matter.
      socket.on('error', (error) => console.error(`dns: ${error.message}`))
      resolve(socket.address().port)
    })
  })
}

/** A name server for TXT records, and a page on which a person changes them. It knows of no other names. */
export async function startDnsSandbox(options: DnsSandboxOptions): Promise<DnsSandbox> {
  const { host, dnsPort, httpPort, database, seed = [] } = options
  const records = openRecords(database)
  if (records.all().length === 0) for (const record of seed) records.add(record)
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    const question = readQuestion(query)
    if (question === null) return
    const texts = records.textsOf(question.name)
    socket.send(answer(query, question, texts), from.port, from.address)
  })
  const port = await listenUdp(socket, dnsPort, host)
  const web = await serveApp(recordsApp(records), httpPort, host)
  return {
    server: `${host}:${port}`,
    url: web.url,
    records,
    async close() {
      await web.close()
      await new Promise<void>((resolve) => socket.close(resolve))
      records.close()
    },
  }
}
