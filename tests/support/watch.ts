import type { BrowserContext } from '@playwright/test'

/** What went wrong on the pages of Souk while a journey ran, and what of it the journey asked for. */
export interface Watch {
  problems(): string[]
  /** An address that is meant to be refused: the browser reports its status as an error. */
  expectRefusal(url: string): void
}

interface Problem {
  text: string
  url: string
}

/** Chromium says so of itself, without a script, when it animates no change of pages. */
const browserOnly = ['ViewTransition opt-in disabled', 'Transition was skipped']

/** Collects console errors (breaches of the content security policy among them) and uncaught exceptions. */
export function watchPages(context: BrowserContext, soukUrl: string): Watch {
  const seen: Problem[] = []
  const refused = new Set<string>()
  const isSouk = (url: string | undefined) => url === undefined || url.startsWith(soukUrl)
  const isExpected = ({ text, url }: Problem) =>
    text.startsWith('Failed to load resource') && refused.has(url)
  context.on('console', (message) => {
    if (message.type() !== 'error' || !isSouk(message.page()?.url())) return
    seen.push({ text: message.text(), url: message.location().url })
  })
  context.on('weberror', (error) => {
    const url = error.page()?.url()
    const text = String(error.error())
    if (browserOnly.some((words) => text.includes(words))) return
    if (isSouk(url)) seen.push({ text, url: url ?? '' })
  })
  return {
    problems: () =>
      seen.filter((one) => !isExpected(one)).map(({ text, url }) => `${text} (${url})`),
    expectRefusal: (url) => void refused.add(url),
  }
}
