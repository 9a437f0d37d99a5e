import type { ProfileInput } from '../schema'

/** A profile as the row keeps it: French is left out where nothing is written. */
export function profileColumns({ descriptionEn, descriptionFr, ...rest }: ProfileInput) {
  const french = descriptionFr === '' ? {} : { fr: descriptionFr }
  return { ...rest, description: { en: descriptionEn, ...french } }
}
