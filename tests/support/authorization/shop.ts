export const hexlint = { path: '/en/publish/hexlint', draft: 'matrix-draft' } as const

export const profile = {
  name: 'Kelpworks',
  websiteUrl: 'https://kelpworks.example',
  supportEmail: 'help@kelpworks.example',
  descriptionEn: 'Tools that grow on you.',
  descriptionFr: '',
  contactName: 'Nina Sørensen',
  contactEmail: 'nina@kelpworks.example',
}

/** Published listings of hexlint, each for one thing that is then done to it, for both who may do it. */
export const drafted = {
  submitted: { publisher: 'wobble', editor: 'coverleaf' },
  withdrawn: { publisher: 'caseroom', editor: 'monoloom' },
  edited: { publisher: 'statuskite', editor: 'granary-backup' },
  appealed: { publisher: 'metricmill', editor: 'diffscribe' },
  delisted: 'stagehop',
  waiting: 'hexlint-owners',
  suspended: 'hourmill',
} as const

/** Those that were others' before. */
export const taken: string[] = Object.values(drafted)
  .flatMap((slugs) => (typeof slugs === 'string' ? [slugs] : Object.values(slugs)))
  .filter((slug) => !slug.startsWith('hexlint'))
