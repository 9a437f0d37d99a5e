import { VerifiedIcon } from '@primer/octicons-react'
import styles from './publisher-name.module.css'

/** One for all, so that a list sends it once. */
const mark = <VerifiedIcon size={16} aria-hidden />

interface PublisherMarkProps {
  name: string
  /** Said of those who proved to own their domain. */
  proof: string | null
}

/** A publisher as lists show it, which ask for the words once. */
export function PublisherMark({ name, proof }: PublisherMarkProps) {
  return (
    <span className={styles.publisher}>
      <span className={styles.name}>{name}</span>
      {proof && (
        <span className={styles.verified} title={proof}>
          {mark}
          <span className="visually-hidden">{proof}</span>
        </span>
      )}
    </span>
  )
}
