import { slugSchema } from '../schema'

const LONGEST = 70

/** The address that a name suggests: lower case without accents, single hyphens; `listing` where nothing of it is left. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return trimHyphens(trimHyphens(plain).slice(0, LONGEST)) || 'listing'
}

function trimHyphens(text: string): string {
  return text.replaceAll(/^-+|-+$/g, '')
}

/** The addresses to try for a new listing's name, in order: as it is, with a number, and at last with the end of its id, which no other has. */
export function slugsFor(name: string, listingId: string): string[] {
  const slug = slugOf(name)
  const numbered = Array.from({ length: 48 }, (_, index) => `${slug}-${index + 2}`)
  const unique = `${slug}-${listingId.slice(-8).toLowerCase()}`
  return [slug, ...numbered, unique].filter((candidate) => slugSchema.safeParse(candidate).success)
}
