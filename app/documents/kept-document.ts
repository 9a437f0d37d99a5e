import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { cacheTags } from '@/lib/core/cache-tags'
import { tagStamp } from '@/lib/db/tag-stamp'

const megabyte = 1024 * 1024

interface Kept {
  /** How far the catalogue had come when it was written. */
  stamp: string
  /** Until when it counts although the catalogue goes on, in milliseconds of this process. */
  goodUntil: number
  hash: string
  bytes: Buffer<ArrayBuffer>
}

type Write = () => Promise<string | null>

/** Compressed, since a whole catalogue in XML is large and says much the same again and again. */
const kept = new LRUCache<string, Kept>({
  maxSize: 32 * megabyte,
  sizeCalculation: ({ bytes }) => bytes.length + 200,
})
/** What is being written now, by name and stamp: many who ask at once wait for one. */
const writing = new Map<string, Promise<Kept | null>>()
const compress = promisify(gzip)
const expand = promisify(gunzip)

interface KeptDocument {
  body: Uint8Array<ArrayBuffer>
  stamp: string
  changedAt: Date | null
}

/**
 * What `write` makes of the catalogue, kept in this process until a listing or a category changes
 * anywhere, and at least for `seconds`. It is given as it was written: Next.js drops what a route
 * says of how its body is compressed, and compresses by itself. Null, and nothing kept, where there
 * is nothing.
 */
export async function keptDocument(
  name: string,
  write: Write,
  seconds = 0,
): Promise<KeptDocument | null> {
  const { stamp, changedAt } = await tagStamp([cacheTags.catalogue(), cacheTags.categories()])
  const before = kept.get(name)
  const isGood = before && (before.stamp === stamp || before.goodUntil > performance.now())
  const document = isGood ? before : await writeOnce(name, stamp, { write, seconds })
  if (document === null) return null
  const { bytes, hash } = document
  return { body: new Uint8Array(await expand(bytes)), stamp: hash, changedAt }
}

interface Writing {
  write: Write
  seconds: number
}

function writeOnce(name: string, stamp: string, given: Writing): Promise<Kept | null> {
  const key = `${name} ${stamp}`
  const begun = writing.get(key)
  if (begun) return begun
  const written = writeAndKeep(name, stamp, given).finally(() => writing.delete(key))
  writing.set(key, written)
  return written
}

async function writeAndKeep(
  name: string,
  stamp: string,
  { write, seconds }: Writing,
): Promise<Kept | null> {
  const text = await write()
  if (text === null) return null
  const document: Kept = {
    stamp,
    goodUntil: performance.now() + seconds * 1000,
    hash: createHash('sha256').update(text).digest('base64url'),
    bytes: Buffer.from(await compress(text)),
  }
  kept.set(name, document)
  return document
}
