import { freePort } from '@/lib/launch/ports'
import { addPublisher, listingInput, published, storedImage } from '../support/catalogue'
import { type Server, startSouk } from './server'
import type { Stand } from './stand'

const slug = 'edited-often'
const rounds = 20
const longestWait = 10_000

/** How long after the commit of an edit it is seen in search, and on the cached page of each of two web processes. */
export async function* edits({ souk, settings }: Stand) {
  const port = String(await freePort())
  const second = await startSouk({ ...settings, PORT: port })
  try {
    yield* measure(souk, second)
  } finally {
    await second.stop()
  }
}

async function* measure(first: Server, second: Server) {
  const publish = await editor()
  await publish('wordzero')
  const seen = {
    search: (word: string) => shows(`${first.url}/api/listings?q=${word}`, word),
    page: (word: string) => shows(`${first.url}/en/listings/${slug}`, word),
    'page of another process': (word: string) => shows(`${second.url}/en/listings/${slug}`, word),
  }
  const places = Object.entries(seen)
  for (const [, isSeen] of places) await until(() => isSeen('wordzero'))
  const times = new Map(places.map(([place]) => [place, [] as number[]]))
  for (let round = 1; round <= rounds; round += 1) {
    const word = `word${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
    await publish(word)
    const since = performance.now()
    const measured = places.map(async ([place, isSeen]) => {
      await until(() => isSeen(word))
      times.get(place)?.push(performance.now() - since)
    })
    await Promise.all(measured)
  }
  for (const [place, all] of times) {
    const sorted = all.sort((a, b) => a - b).map(Math.round)
    yield {
      bench: 'pages',
      edit_seen_in: place,
      p50_ms: sorted[Math.floor(rounds / 2)],
      max_ms: sorted.at(-1),
    }
  }
}

/** A published listing, and how to publish it anew with a word in its text. */
async function editor(): Promise<(word: string) => Promise<unknown>> {
  const publisherId = await addPublisher('edited-often')
  // As large as it is shown on a phone, or Lighthouse counts it against the search page.
  const logo = await storedImage(undefined, 256)
  return (word) =>
    published(listingInput({ slug, publisherId, logo, en: { short: `Says ${word} today` } }))
}

async function shows(url: string, word: string): Promise<boolean> {
  const answer = await fetch(url)
  return answer.ok && (await answer.text()).includes(`Says ${word} today`)
}

async function until(isSeen: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + longestWait
  while (!(await isSeen())) {
    if (performance.now() > end) throw new Error(`An edit is not seen after ${longestWait} ms`)
  }
}
