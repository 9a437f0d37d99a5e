import type { Policy, PolicyName } from '../types'

type What = PolicyName['what']

interface Listed {
  listing?: string | undefined
  publisher?: string | undefined
}

function listedNames(list: 'allow' | 'block', entries: readonly Listed[]): PolicyName[] {
  return entries.flatMap(({ listing, publisher }, index): PolicyName[] => {
    if (listing !== undefined) {
      return [{ what: 'listing', name: listing, path: [list, index, 'listing'] }]
    }
    if (publisher === undefined) return []
    return [{ what: 'publisher', name: publisher, path: [list, index, 'publisher'] }]
  })
}

function severalNames(what: What, names: readonly string[] = [], path: PropertyKey[]) {
  return names.map((name, index): PolicyName => ({ what, name, path: [...path, index] }))
}

/** Every name of somebody or something in a policy, with where it stands. */
export function namesIn({ allow, block, rules }: Policy): PolicyName[] {
  return [
    ...listedNames('allow', allow),
    ...listedNames('block', block),
    ...rules.flatMap(({ when, route_to: routeTo }, index) => [
      ...severalNames('listing', when.listing, ['rules', index, 'when', 'listing']),
      ...severalNames('publisher', when.publisher, ['rules', index, 'when', 'publisher']),
      ...severalNames('category', when.category, ['rules', index, 'when', 'category']),
      ...severalNames('person', routeTo, ['rules', index, 'route_to']),
    ]),
  ]
}

/** The policy with every listing, publisher and person called as they are called today. */
export function withNames(
  policy: Policy,
  today: (what: 'listing' | 'publisher' | 'person', name: string) => string,
): Policy {
  const listed = <T extends Listed>(entry: T): T => ({
    ...entry,
    ...(entry.listing === undefined ? {} : { listing: today('listing', entry.listing) }),
    ...(entry.publisher === undefined ? {} : { publisher: today('publisher', entry.publisher) }),
  })
  return {
    ...policy,
    allow: policy.allow.map(listed),
    block: policy.block.map(listed),
    rules: policy.rules.map((rule) => ({ ...rule, ...namedParts(rule, today) })),
  }
}

function namedParts(
  { when, route_to: routeTo }: Policy['rules'][number],
  today: Parameters<typeof withNames>[1],
) {
  const { listing, publisher } = when
  return {
    when: {
      ...when,
      ...(listing === undefined ? {} : { listing: listing.map((one) => today('listing', one)) }),
      ...(publisher === undefined
        ? {}
        : { publisher: publisher.map((one) => today('publisher', one)) }),
    },
    ...(routeTo === undefined ? {} : { route_to: routeTo.map((one) => today('person', one)) }),
  }
}
