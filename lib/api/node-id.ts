/** GitHub's global node id in its first form, which GitHub still takes and which can be made from the number. */
export function nodeId(type: string, id: number): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString('base64')
}
