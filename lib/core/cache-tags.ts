/** What public pages are cached under. A command names what it changed; pages name what they show. */
export const cacheTags = {
  catalogue: () => 'catalogue',
  categories: () => 'categories',
  category: (slug: string) => `category:${slug}`,
  listing: (slug: string) => `listing:${slug}`,
} as const
