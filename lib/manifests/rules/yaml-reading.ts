import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { AppYmlProblem, AppYmlProblemCode } from '../types'

/** A key with its value; of a list, one item under the list's key. */
export interface Entry {
  key: string
  /** The key with those above it, dotted. */
  path: string
  line: number
  value: Node | null
}

/** GitHub knows fewer of anything. Looking an alias up goes through the whole file, so that a long list of them would take minutes. */
const MOST_ITEMS = 100
const MOST_KEYS = 150

/** Reads a YAML file by kinds of values, and collects what is wrong to its end, so that everything can be mended at once. */
export class YamlReading {
  readonly problems: AppYmlProblem[] = []
  private readonly lines = new LineCounter()
  private readonly document: Document.Parsed

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: false })
  }

  /** The entries of the whole file; null, with the problem reported, for one that is no map. */
  root(): Entry[] | null {
    const [broken] = this.document.errors
    if (broken !== undefined) {
      const { line } = this.lines.linePos(broken.pos[0])
      const [detail = ''] = broken.message.split(/ at line \d/)
      return this.report('syntax', { path: '', line }, { detail })
    }
    const { contents } = this.document
    if (isMap(contents)) return this.entries(contents, '', 1)
    return this.report('not_a_map', { path: '', line: this.lineOf(contents, 1) })
  }

  /** What stands there itself, also where it is written elsewhere in the file and named here. */
  private nodeOf(value: unknown): Node | null {
    const found = isAlias(value) ? value.resolve(this.document) : value
    return isScalar(found) || isMap(found) || isSeq(found) ? found : null
  }

  report(
    code: AppYmlProblemCode,
    at: Pick<Entry, 'path' | 'line'>,
    values: Record<string, string> = {},
  ): null {
    this.problems.push({ line: at.line, key: at.path, code, values })
    return null
  }

  private lineOf(node: Node | null, fallback: number): number {
    const start = node?.range?.[0]
    return start === undefined ? fallback : this.lines.linePos(start).line
  }

  /** The entries of a map; a key that stands there twice is reported, for YAML readers differ in which one they take. */
  private entries(map: YAMLMap, above: string, line: number): Entry[] {
    if (map.items.length > MOST_KEYS) {
      this.report('too_many', { path: above, line }, { max: String(MOST_KEYS) })
      return []
    }
    const seen = new Map<string, number>()
    return map.items.flatMap(({ key: name, value }) => {
      const keyNode = isScalar(name) ? name : null
      const key = String(keyNode?.value ?? '')
      const at = this.lineOf(keyNode, line)
      const path = above === '' ? key : `${above}.${key}`
      const first = seen.get(key)
      if (first !== undefined) {
        this.report('duplicate_key', { path, line: at }, { key, first: String(first) })
        return []
      }
      seen.set(key, at)
      return [{ key, path, line: at, value: this.nodeOf(value) }]
    })
  }

  /** Null where the key stands alone, as in the files that Probot begins with. */
  text({ value, ...at }: Entry, longest: number): string | null {
    if (value === null || (isScalar(value) && value.value === null)) return null
    if (!isScalar(value) || typeof value.value === 'object') return this.report('text_expected', at)
    const text = String(value.value).trim()
    if (text.length > longest) return this.report('too_long', at, { max: String(longest) })
    return text === '' ? null : text
  }

  url(entry: Entry): string | null {
    const text = this.text(entry, 2000)
    if (text === null) return null
    const url = URL.parse(text)
    const isWeb = url !== null && /^https?:$/.test(url.protocol)
    return isWeb ? text : this.report('url_expected', entry, { value: text.slice(0, 60) })
  }

  flag({ value, ...at }: Entry, fallback: boolean): boolean {
    if (value === null || (isScalar(value) && value.value === null)) return fallback
    if (isScalar(value) && typeof value.value === 'boolean') return value.value
    this.report('switch_expected', at)
    return fallback
  }

  /** The entries of a list, each with its own line. */
  list({ value, key, path, line }: Entry): Entry[] {
    if (value === null || (isScalar(value) && value.value === null)) return []
    if (!isSeq(value)) {
      this.report('list_expected', { path, line })
      return []
    }
    if (value.items.length > MOST_ITEMS) {
      this.report('too_many', { path, line }, { max: String(MOST_ITEMS) })
      return []
    }
    return value.items.map((item) => {
      const node = this.nodeOf(item)
      return { key, path, line: this.lineOf(node, line), value: node }
    })
  }

  map({ value, path, line }: Entry): Entry[] {
    if (value === null || (isScalar(value) && value.value === null)) return []
    if (isMap(value)) return this.entries(value, path, line)
    this.report('map_expected', { path, line })
    return []
  }
}
