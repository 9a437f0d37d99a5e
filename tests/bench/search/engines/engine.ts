/** What every engine is given: what the head of the page and its description say, and two filters. */
export interface Document {
  slug: string
  name: string
  lead: string
  body: string
  category: string[]
  kind: string
}

interface Looked {
  q: string
  category?: string
  kind?: string
}

/** Another way to search the same documents: the first ones of a page, and the counts of the filters. */
export interface Engine {
  name: string
  search(looked: Looked): Promise<string[]>
  /** What it keeps outside JavaScript's memory. */
  nativeBytes?: number
  close(): void
}

/** Makes an engine of documents as they come. */
export type MakeEngine = (documents: Iterable<Document>) => Promise<Engine>

export const shown = 20
