import styles from './bill.module.css'

/** One amount of a bill, in the reader's language. */
export interface BillLine {
  key: string
  label: string
  amount: string
  /** The one that is paid now. */
  isTotal?: boolean
}

interface BillProps {
  title: string
  lines: BillLine[]
  notes: string[]
}

/** Every amount that a person agrees to, from Stripe's own preview. */
export function Bill({ title, lines, notes }: BillProps) {
  return (
    <div className={styles.bill}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ key, label, amount, isTotal }) => (
          <div key={key} className={styles.line} data-total={isTotal}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}
