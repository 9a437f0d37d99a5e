'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { Holding } from '@/lib/installs/types'
import styles from './holdings.module.css'
import { readHoldings } from './read-holdings'

interface HoldingsProps {
  slug: string
  locale: Locale
  /** `{login}` and `{date}` stand where they are filled in. */
  strings: Record<'heading' | 'view' | 'ends' | 'goesOn' | 'installed', string>
}

/** What the viewer still has of a listing that left the catalogue; nothing for whoever has nothing of it. */
export function Holdings({ slug, locale, strings }: HoldingsProps) {
  const [holdings, setHoldings] = useState<Holding[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    readHoldings(slug, leaving.signal).then(setHoldings, () => undefined)
    return () => leaving.abort()
  }, [slug])
  if (holdings.length === 0) return null
  return (
    <section className={styles.holdings} aria-labelledby="holdings">
      <h2 id="holdings">{strings.heading}</h2>
      <ul>
        {holdings.map((holding) => (
          <li key={`${holding.kind}-${holding.login}`}>
            <Row holding={holding} locale={locale} strings={strings} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowProps = Omit<HoldingsProps, 'slug'> & { holding: Holding }

function Row({ holding, locale, strings }: RowProps) {
  const { login } = holding
  if (holding.kind === 'installation') return strings.installed.replace('{login}', login)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const { purchaseId, endsAt } = holding
  return (
    <>
      <a href={`/${locale}/purchases/${purchaseId}`}>{strings.view.replace('{login}', login)}</a>{' '}
      {endsAt === null
        ? strings.goesOn
        : strings.ends.replace('{date}', day.format(new Date(endsAt)))}
    </>
  )
}
