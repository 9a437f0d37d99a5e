import { invalid } from './errors'

type FormValue = string | FormValue[] | { [key: string]: FormValue }

interface Branch {
  [key: string]: string | Branch
}

/**
 * Decodes `a[b]=1&c[0][d]=2&e[]=3` as Stripe does: numeric or empty brackets make lists.
 * An empty body is an empty object.
 */
export function decodeForm(text: string): Record<string, FormValue> {
  const root: Branch = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) place(root, keysOf(name), value, name)
  const decoded = Object.entries(root).map(([key, value]) => [key, collapse(value)] as const)
  return Object.fromEntries(decoded)
}

function keysOf(name: string): string[] {
  const first = /^[^[\]]+/.exec(name)?.[0]
  const rest = first === undefined ? '' : name.slice(first.length)
  if (first === undefined || !/^(\[[^[\]]*\])*$/.test(rest)) {
    throw invalid(`Invalid parameter name: ${name}`, name)
  }
  return [first, ...Array.from(rest.matchAll(/\[([^[\]]*)\]/g), (match) => match[1] ?? '')]
}

function place(root: Branch, keys: string[], value: string, name: string): void {
  let branch = root
  for (const [index, key] of keys.entries()) {
    const slot = key === '' ? String(Object.keys(branch).length) : key
    if (index === keys.length - 1) {
      branch[slot] = value
      return
    }
    const next = branch[slot] ?? Object.create(null)
    if (typeof next === 'string') throw invalid(`Invalid object at ${name}`, name)
    branch[slot] = next
    branch = next
  }
}

function collapse(value: string | Branch): FormValue {
  if (typeof value === 'string') return value
  const keys = Object.keys(value)
  if (keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => collapse(value[key] ?? ''))
  }
  return Object.fromEntries(keys.map((key) => [key, collapse(value[key] ?? '')]))
}
