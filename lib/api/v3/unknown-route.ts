import { notFound } from './errors'
import { documentationRoot, refuse } from './respond'
import { defaultVersion } from './version'

/** Says that there is nothing here, in GitHub's shape. */
export function unknownRoute(): Response {
  const frame = { version: defaultVersion, documentation: documentationRoot, budget: null }
  return refuse(notFound, frame)
}
