/** What public pages are cached under. A command names what it changed; pages name what they show. */
export const cacheTags = {
  catalogue: () => 'catalogue',
  categories: () => 'categories',
  category: (slug: string) => `category:${slug}`,
  listing: (slug: string) => `listing:${slug}`,
  /** What all published listings ask for, among which each is graded. */
  risk: () => 'risk',
} as const
