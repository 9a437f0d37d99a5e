import { type ActionRow, everybody } from '@/tests/support/authorization/rows'

/** Next.js names cached functions beside the actions, so any browser can call them. They answer nobody. */
export const cachedFunctions: ActionRow[] = [0, 1, 2, 3, 4, 5].map((number) => ({
  name: `lib/catalogue/cached.ts#$$RSC_SERVER_CACHE_${number}`,
  on: () => '/en/search',
  form: () => ({}),
  answers: everybody('not_found'),
}))
