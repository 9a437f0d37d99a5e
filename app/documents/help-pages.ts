import { helpTopics } from '@/components/help/help-topics'
import type { Words } from './words-in'

/** The help pages that are tables, by their words. */
const tables = { 'who-may-install': 'rights', 'permissions-risk': 'risk' } as const

/** Where help is: the page that leads to the others, and each of them, without the language. */
export const helpPaths = [
  '/help',
  ...[...helpTopics, ...Object.keys(tables)].map((slug) => `/help/${slug}`),
]

/** The help pages with what each is about, as they are called in one language. */
export function helpPages(t: Words): { path: string; title: string; lead: string }[] {
  return [
    ...helpTopics.map((topic) => ({
      path: `/help/${topic}`,
      title: t(`help.topics.${topic}.title`),
      lead: t(`help.topics.${topic}.lead`),
    })),
    ...(['who-may-install', 'permissions-risk'] as const).map((slug) => ({
      path: `/help/${slug}`,
      title: t(`help.${tables[slug]}.title`),
      lead: t(`help.${tables[slug]}.lead`),
    })),
  ]
}
