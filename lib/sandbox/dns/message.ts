const HEADER = 12
const TXT = 16
const SECONDS_TO_LIVE = 60
const LONGEST_PART = 255

/** What is asked: the name in lower case, and the kind of record. */
export interface Question {
  name: string
  type: number
  /** Where the question ends in the message. */
  end: number
}

/** Reads the one question of a query (RFC 1035 §4.1.2); null for anything that is no query. */
export function readQuestion(query: Buffer): Question | null {
  if (query.length < HEADER + 5 || query.readUInt16BE(4) !== 1) return null
  if ((query.readUInt8(2) & 0x80) !== 0) return null
  const labels: string[] = []
  let at = HEADER
  while (at < query.length) {
    const length = query.readUInt8(at)
    at += 1
    if (length === 0) break
    if (length > 63 || at + length > query.length) return null
    labels.push(query.toString('latin1', at, at + length).toLowerCase())
    at += length
  }
  if (at + 4 > query.length) return null
  return { name: labels.join('.'), type: query.readUInt16BE(at), end: at + 4 }
}

/** One TXT record, whose name points at the question. A text is sent in parts of at most 255 bytes. */
function record(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const parts: Buffer[] = []
  for (let from = 0; from === 0 || from < bytes.length; from += LONGEST_PART) {
    const part = bytes.subarray(from, from + LONGEST_PART)
    parts.push(Buffer.from([part.length]), part)
  }
  const data = Buffer.concat(parts)
  const head = Buffer.alloc(HEADER)
  head.writeUInt16BE(0xc000 | HEADER, 0)
  head.writeUInt16BE(TXT, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(SECONDS_TO_LIVE, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

/** Answers a query with the texts of a name, or with NXDOMAIN when it has none at all. */
export function answer(query: Buffer, { type, end }: Question, texts: string[]): Buffer {
  const shown = type === TXT ? texts : []
  const head = Buffer.alloc(HEADER)
  query.copy(head, 0, 0, 2)
  const recursion = query.readUInt8(2) & 0x01
  head.writeUInt8(0x84 | recursion, 2)
  head.writeUInt8(0x80 | (texts.length === 0 ? 3 : 0), 3)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(shown.length, 6)
  return Buffer.concat([head, query.subarray(HEADER, end), ...shown.map(record)])
}
