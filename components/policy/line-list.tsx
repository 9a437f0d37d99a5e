import { classNames } from '../ui/class-names'
import styles from './policy.module.css'

/** A line of a difference as a page shows it; null stands for lines that are left out. */
export type ShownLine = { kind: 'same' | 'removed' | 'added'; text: string } | null

/** The difference between two texts as GitHub shows code. The sign before a line says the same as its colour. */
export function LineList({ lines, leftOut }: { lines: readonly ShownLine[]; leftOut: string }) {
  const counted = lines.map((line, at) => ({ line, key: `${at}` }))
  return (
    <ul className={classNames(styles.lines, styles.code)}>
      {counted.map(({ line, key }) => (
        <li key={key} data-kind={line?.kind ?? 'skipped'}>
          {line?.text ?? leftOut}
        </li>
      ))}
    </ul>
  )
}
