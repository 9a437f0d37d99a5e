/** The payment and install link that an approval mints, after the language: the set-up page, bound to what was approved. */
export function setupPathOf(request: { id: string; slug: string; login: string }): string {
  const query = new URLSearchParams({ account: request.login, request: request.id })
  return `/listings/${request.slug}/setup?${query}`
}
