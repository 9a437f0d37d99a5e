import type { FormState } from '@/lib/core/form-state'
import { Banner } from './banner'

/** What came of a form that was sent, read out at once. */
export function FormMessage({ state }: { state: Pick<FormState, 'status' | 'message'> }) {
  if (state.message === undefined) return null
  const failed = state.status === 'failed'
  return (
    <Banner
      variant={failed ? 'critical' : 'success'}
      role={failed ? 'alert' : 'status'}
      title={state.message}
    />
  )
}
