export type FormValues = Record<string, string | string[]>

/** What a form shows after it was sent, in the reader's language; what was typed is kept. `shown` is what an action found out for the form without doing it yet. */
export interface FormState<Shown = never> {
  status: 'idle' | 'done' | 'failed'
  message?: string
  fields: Record<string, string>
  values: FormValues
  shown?: Shown
}

/** A form that nobody has sent yet. */
export const untouched: FormState = { status: 'idle', fields: {}, values: {} }

/** A server action as a form with {@link FormState} calls it. */
export type FormAction<Shown = never> = (
  state: FormState<Shown>,
  form: FormData,
) => Promise<FormState<Shown>>

type Sent = Pick<FormState, 'status' | 'values'>

/** The one value that was sent for a field, or `fallback` for a form that nobody has sent yet. */
export function sentValue(state: Sent, name: string, fallback: string): string {
  if (state.status === 'idle' || state.status === 'done') return fallback
  const value = state.values[name]
  return typeof value === 'string' ? value : ''
}

/** The same for a checkbox, which is sent only when it is ticked. */
export function sentTick(state: Sent, name: string, fallback: boolean): boolean {
  return state.status === 'failed' ? state.values[name] !== undefined : fallback
}
