const key = 'souk-theme'

export const modes = ['auto', 'light', 'dark'] as const
export type Mode = (typeof modes)[number]

/** The theme chosen in this browser; a browser that keeps nothing follows the system. */
export function readChoice(): Mode {
  try {
    const kept = localStorage.getItem(key)
    return modes.find((mode) => mode === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Keeps the choice where the browser allows it; for this page it holds anyway. */
export function keepChoice(mode: Mode): void {
  try {
    if (mode === 'auto') localStorage.removeItem(key)
    else localStorage.setItem(key, mode)
  } catch {
    return
  }
}

/** Shows a theme, also in a document whose head the browser did not run, as after an error. */
export function applyMode(mode: Mode): void {
  const { dataset } = document.documentElement
  dataset.js = ''
  dataset.colorMode = mode
}
