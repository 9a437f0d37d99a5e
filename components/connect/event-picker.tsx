import type { FormState } from '@/lib/core/form-state'
import { Checkbox } from '../ui/choice'
import { Details } from '../ui/details'
import styles from './connect.module.css'

interface EventPickerProps {
  name: string
  events: readonly string[]
  summary: string
  state: FormState
}

/** The events that an app or a webhook may subscribe to, under GitHub's names. */
export function EventPicker({ name, events, summary, state }: EventPickerProps) {
  const sent = [state.values[name] ?? []].flat()
  return (
    <Details summary={summary} open={sent.length > 0}>
      <ul className={styles.picks}>
        {events.map((event) => (
          <li key={event}>
            <Checkbox
              id={`${name}-${event}`}
              name={name}
              value={event}
              label={<code className={styles.code}>{event}</code>}
              defaultChecked={sent.includes(event)}
            />
          </li>
        ))}
      </ul>
    </Details>
  )
}
