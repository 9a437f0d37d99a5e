import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { EntryChange, FieldDifference, ImageChange, TextPart } from '@/lib/reviews/types'
import styles from './difference.module.css'
import { useFieldName } from './use-field-name'

interface DifferenceViewProps {
  differences: FieldDifference[]
  /** Whether something public stands at the left. */
  compared: boolean
}

/** What is public and what is proposed, side by side, for each field that differs. */
export function DifferenceView({ differences, compared }: DifferenceViewProps) {
  const t = useTranslations('reviews.difference')
  const nameOf = useFieldName()
  if (differences.length === 0) return <p>{t('none')}</p>
  return (
    <div className={styles.fields}>
      {differences.map((difference) => (
        <section key={difference.field} className={styles.field}>
          <h3 className={styles.name}>{nameOf(difference.field)}</h3>
          <Sides difference={difference} compared={compared} />
        </section>
      ))}
    </div>
  )
}

function Sides({ difference, compared }: { difference: FieldDifference; compared: boolean }) {
  if (difference.type === 'text') {
    return (
      <Columns
        compared={compared}
        before={<Words parts={difference.parts} without="added" />}
        after={<Words parts={difference.parts} without="removed" />}
      />
    )
  }
  if (difference.type === 'images') {
    return (
      <Columns
        compared={compared}
        before={<Images images={difference.images} without="added" field={difference.field} />}
        after={<Images images={difference.images} without="removed" field={difference.field} />}
      />
    )
  }
  return <EntryColumns entries={difference.entries} compared={compared} />
}

/** Entries of a list, such as permissions or plans: those that go at the left, those that come at the right. */
export function EntryColumns({ entries, compared }: { entries: EntryChange[]; compared: boolean }) {
  return (
    <Columns
      compared={compared}
      before={<Entries entries={entries} side="before" />}
      after={<Entries entries={entries} side="after" />}
    />
  )
}

interface ColumnsProps {
  compared: boolean
  before: ReactNode
  after: ReactNode
}

function Columns({ compared, before, after }: ColumnsProps) {
  const t = useTranslations('reviews.difference')
  if (!compared) return <div className={styles.side}>{after}</div>
  return (
    <div className={styles.sides}>
      <div className={styles.side}>
        <p className={styles.label}>{t('current')}</p>
        {before}
      </div>
      <div className={styles.side}>
        <p className={styles.label}>{t('proposed')}</p>
        {after}
      </div>
    </div>
  )
}

function Words({ parts, without }: { parts: TextPart[]; without: 'added' | 'removed' }) {
  const t = useTranslations('reviews.difference')
  const shown = parts.filter(({ kind }) => kind !== without)
  if (shown.every(({ text }) => text === '')) return <p className={styles.words}>{t('nothing')}</p>
  return (
    <p className={styles.words}>
      {shown.map(({ kind, text }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'added') return <ins key={key}>{text}</ins>
        if (kind === 'removed') return <del key={key}>{text}</del>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
}

function Entries({ entries, side }: { entries: EntryChange[]; side: 'before' | 'after' }) {
  const t = useTranslations('reviews.difference')
  const shown = entries.filter((entry) => entry[side] !== null)
  if (shown.length === 0) return <p className={styles.words}>{t('nothing')}</p>
  return (
    <ul className={styles.entries}>
      {shown.map((entry) => (
        <li
          key={entry.key}
          className={styles.entry}
          data-kind={side === 'before' ? 'removed' : 'added'}
        >
          {t(entry.kind)} · {entry[side]}
        </li>
      ))}
    </ul>
  )
}

interface ImagesProps {
  images: ImageChange[]
  without: 'added' | 'removed'
  field: string
}

function Images({ images, without, field }: ImagesProps) {
  const t = useTranslations('reviews.difference')
  const nameOf = useFieldName()
  const shown = images.filter(({ kind }) => kind !== without)
  if (shown.length === 0) return <p className={styles.words}>{t('nothing')}</p>
  return (
    <ul className={styles.images}>
      {shown.map(({ url, kind }) => (
        <li key={url}>
          <img src={url} alt={t('image', { field: nameOf(field), kind: t(kind) })} loading="lazy" />
        </li>
      ))}
    </ul>
  )
}
