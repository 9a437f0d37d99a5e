const values = 'a[data-checked]'

/**
 * Filter values look like check boxes: where scripts run, they are heard as such too (a link may have
 * the role), and Space toggles them. They stay links, which open in tabs.
 */
export function presentFacets(region: HTMLElement): void {
  for (const link of region.querySelectorAll<HTMLElement>(values)) {
    link.role = 'checkbox'
    link.ariaChecked = link.dataset.checked ?? null
    link.ariaCurrent = null
  }
}

/** Space does to a filter value what a click does. */
export function toggleWithSpace(event: KeyboardEvent): void {
  const { key, target } = event
  if (key !== ' ' || !(target instanceof HTMLElement) || !target.matches(values)) return
  event.preventDefault()
  if (!event.repeat) target.click()
}
