import { AlertIcon, CheckCircleIcon, type Icon, SyncIcon } from '@primer/octicons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FieldState } from './draft-state'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { fill } from './strings'

type Status = FieldState['status']

/** What matters most comes first: a field that stands so decides what is said. */
const order: Status[] = [
  'signed_out',
  'offline',
  'failed',
  'conflict',
  'refused',
  'saving',
  'dirty',
  'saved',
]

const icons: Partial<Record<Status, Icon>> = {
  saved: CheckCircleIcon,
  saving: SyncIcon,
  dirty: SyncIcon,
}

/** Whether everything is saved, and if not, why and what becomes of it. It stays in sight. */
export function SaveStatus({ restored }: { restored: boolean }) {
  const { store, strings, locale } = useEditor()
  const words = strings.status
  const summary = useSyncExternalStore(
    store.subscribe,
    () => summaryOf(store.names().flatMap((name) => store.get(name) ?? [])),
    () => 'saved 0 ',
  )
  const [status = 'saved', count = '0', at = ''] = summary.split(' ')
  const found = order.find((one) => one === status) ?? 'saved'
  const Visual = icons[found] ?? AlertIcon
  return (
    <div className={styles.status} data-status={found}>
      <Visual aria-hidden />
      <span role="status">{fill(words[found], { count })}</span>
      {found === 'saved' && at !== '' && <SavedAgo at={at} />}
      {found === 'signed_out' && (
        <a href={`/${locale}/sign-in`} target="_blank" rel="noopener">
          {words.signIn}
        </a>
      )}
      {restored && <span className={styles.muted}>{words.restored}</span>}
    </div>
  )
}

/** One word each for what is said, how many fields it is about, and when the last one was saved. */
function summaryOf(fields: FieldState[]): string {
  const status = order.find((one) => fields.some((field) => field.status === one)) ?? 'saved'
  const count = fields.filter((field) => field.status === status).length
  const last =
    fields
      .map(({ savedAt }) => savedAt ?? '')
      .sort()
      .at(-1) ?? ''
  return `${status} ${count} ${last}`
}

function SavedAgo({ at }: { at: string }) {
  const { locale, strings } = useEditor()
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (now === null) return null
  const ago = agoOf(Math.max(0, now - Date.parse(at)) / 1000, locale)
  return (
    <time className={styles.muted} dateTime={at}>
      · {fill(strings.status.savedAt, { ago })}
    </time>
  )
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

function agoOf(seconds: number, locale: string): string {
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? units[3]
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short' })
  return format.format(-Math.floor(seconds / length), unit)
}
