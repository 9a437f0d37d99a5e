const pauseWhileTyping = 300

export function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return `${location.pathname}?${new URLSearchParams(fields)}`
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  return isField ? target.form : null
}

const isSearch = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search'

/** Whether somebody chose here before the page could hear it, or the browser brought back what was chosen. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].findIndex((option) => option.defaultSelected)
    return field.selectedIndex !== Math.max(0, written)
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  // What is no number cannot stand in such a field; what is said of it must not go away by itself.
  if (field.type === 'number' && field.value === '') return false
  const isTicked = field.type === 'radio' || field.type === 'checkbox'
  return isTicked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** A form that was sent before the page was up to date. */
export interface Press {
  form: HTMLFormElement
  button: HTMLElement | null
  /** What the person agreed to by pressing. */
  agreed: string
}

/** The amounts that the form carries, and what its button says. A button that only asks agrees to nothing. */
function agreedIn(form: HTMLFormElement, button: HTMLElement | null): string {
  if (button instanceof HTMLButtonElement && button.value === 'quote') return ''
  const amounts = [...form.querySelectorAll<HTMLInputElement>('input[data-agreed]')]
  return JSON.stringify([...amounts.map(({ name, value }) => [name, value]), button?.textContent])
}

function pressOf(form: HTMLFormElement, button: HTMLElement | null): Press {
  return { form, button, agreed: agreedIn(form, button) }
}

/** Presses again what was pressed too early. Answers whether it did: not where the page now says something else. */
export function pressAgain({ form, button, agreed }: Press): boolean {
  if (!form.isConnected || (button !== null && !button.isConnected)) return false
  if (agreedIn(form, button) !== agreed) return false
  form.requestSubmit(button)
  return true
}

interface Choice {
  /** Called when something was chosen, with how long to wait for more. */
  renew(form: HTMLFormElement, pause: number): void
  /** Whether the page still belongs to what was chosen before. */
  isStale(): boolean
  /** Called with what was pressed too early; the last one counts. */
  postpone(press: Press): void
}

/** Hears what is chosen in the form with this id, or was before; holds back every other form while the page is stale. Answers how to stop. */
export function hearChoice(
  element: HTMLElement,
  id: string,
  { renew, isStale, postpone }: Choice,
): () => void {
  const changed = ({ type, target }: Event) => {
    const form = formOf(target)
    if (form?.id !== id || (type === 'input') !== isSearch(target)) return
    renew(form, type === 'input' ? pauseWhileTyping : 0)
  }
  const submitted = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.id !== id && !isStale()) return
    event.preventDefault()
    event.stopPropagation()
    if (form.id === id) renew(form, 0)
    else postpone(pressOf(form, event.submitter))
  }
  const written = document.getElementById(id)
  if (written instanceof HTMLFormElement && [...written.elements].some(isTouched)) renew(written, 0)
  element.addEventListener('change', changed)
  element.addEventListener('input', changed)
  element.addEventListener('submit', submitted)
  return () => {
    element.removeEventListener('change', changed)
    element.removeEventListener('input', changed)
    element.removeEventListener('submit', submitted)
  }
}
