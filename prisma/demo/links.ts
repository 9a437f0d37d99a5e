import type { DemoLinks } from './types'

type Optional = 'company' | 'documentation' | 'pricing' | 'status'

/** The links of a product at `site`, in the places where nearly every product has them. */
export function linksAt(site: string, ...optional: Optional[]): DemoLinks {
  const all = {
    documentation: `${site}/docs`,
    status: `${site}/status`,
    pricing: `${site}/pricing`,
    company: `${site}/about`,
  }
  const chosen = Object.fromEntries(optional.map((name) => [name, all[name]]))
  return {
    support: `${site}/support`,
    privacy: `${site}/privacy`,
    terms: `${site}/terms`,
    ...chosen,
  }
}
