import { useState } from 'react'

/** React sets a form back to what was sent once its action is through, which may be long after. */
function keepTyped(form: HTMLFormElement | null) {
  const keep = (event: Event) => event.preventDefault()
  form?.addEventListener('reset', keep)
  return () => form?.removeEventListener('reset', keep)
}

/** For a form whose answer may take its time: what is typed meanwhile stays, and `isStale` tells that the answer is not about it. */
export function useTyping() {
  const [isStale, setStale] = useState(false)
  const form = {
    ref: keepTyped,
    onChange: () => setStale(true),
    onSubmit: () => setStale(false),
  }
  return { form, isStale }
}
