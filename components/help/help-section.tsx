import { createTranslator, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './help.module.css'
import { type HelpPlaces, helpLinks } from './help-links'

/** The limits that the words name, each from the rule that keeps it. */
export type HelpFigures = Readonly<Record<string, string | number>>

interface HelpSectionProps {
  name: string
  words: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  figures: HelpFigures
  places: HelpPlaces
}

/** One section: its words in their order, a text as a paragraph and several under one name as a list. */
export function HelpSection({ name, words, figures, places }: HelpSectionProps) {
  const write = useWriting(figures, places)
  const id = anchorOf(name)
  const { title = '', ...texts } = words
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{typeof title === 'string' && write(title)}</h2>
      {Object.entries(texts).map(([key, text]) =>
        typeof text === 'string' ? (
          <p key={key} className={styles.text}>
            {write(text)}
          </p>
        ) : (
          <ul key={key} className={styles.list}>
            {Object.entries(text).map(([point, line]) => (
              <li key={point}>{write(line)}</li>
            ))}
          </ul>
        ),
      )}
    </section>
  )
}

/** A section's anchor: its name as addresses are written. */
export function anchorOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Writes a text of help, with its limits and links. */
function useWriting(figures: HelpFigures, places: HelpPlaces) {
  const locale = useLocale()
  const inside = Object.entries(helpLinks).map(([name, path]) => [name, `/${locale}${path}`])
  const tags = Object.fromEntries(
    [...inside, ...Object.entries(places)].map(([name, href]) => [
      name,
      (chunks: ReactNode) => <a href={href}>{chunks}</a>,
    ]),
  )
  const code = (chunks: ReactNode) => <code>{chunks}</code>
  return (text: string) => {
    const t = createTranslator({ locale, messages: { text }, onError: raise })
    return t.rich('text', { ...figures, ...tags, code })
  }
}

/** A text without its limit or its link is a bug, not something to show. */
function raise(error: Error): never {
  throw error
}
