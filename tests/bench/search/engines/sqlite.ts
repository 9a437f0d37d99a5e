import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type MakeEngine, shown } from './engine'

const bytesSchema = z.object({ bytes: z.number() })
const rowsSchema = z.array(z.object({ slug: z.string() }))

/** Quoted words, all of them, the last one perhaps unfinished. */
function matchOf(q: string): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `"${word}"`).join(' ') + (words.length > 0 ? '*' : '')
}

/** SQLite FTS5 with BM25, names and heads weighing more; the filters are counted by grouping what matches. */
export const makeSqlite: MakeEngine = async (documents) => {
  const db = new DatabaseSync(':memory:')
  db.exec(`
    create virtual table words using fts5(name, lead, body, tokenize = "porter unicode61 remove_diacritics 2");
    create table listing (id integer primary key, slug text, kind text);
    create table category (id integer, slug text);
    create index category_id on category (id);`)
  const words = db.prepare('insert into words (rowid, name, lead, body) values (?, ?, ?, ?)')
  const listing = db.prepare('insert into listing values (?, ?, ?)')
  const category = db.prepare('insert into category values (?, ?)')
  let id = 0
  db.exec('begin')
  for (const document of documents) {
    id += 1
    words.run(id, document.name, document.lead, document.body)
    listing.run(id, document.slug, document.kind)
    for (const slug of document.category) category.run(id, slug)
  }
  db.exec('commit')
  const filter = `
    and (:category is null or exists
      (select 1 from category where category.id = listing.id and category.slug = :category))
    and (:kind is null or listing.kind = :kind)`
  const from = 'from words join listing on listing.id = words.rowid where words match :match'
  const page = db.prepare(`select listing.slug ${from} ${filter}
    order by bm25(words, 10, 4, 1) limit ${shown}`)
  const kinds = db.prepare(`select kind, count(*) ${from} ${filter} group by kind`)
  const categories = db.prepare(`select category.slug, count(*) from words
    join listing on listing.id = words.rowid join category using (id)
    where words match :match and (:kind is null or listing.kind = :kind) group by 1`)
  const kept = db.prepare(`select page_count * page_size as bytes
    from pragma_page_count(), pragma_page_size()`)
  return {
    name: 'SQLite FTS5',
    nativeBytes: bytesSchema.parse(kept.get()).bytes,
    async search({ q, category = null, kind = null }) {
      const match = matchOf(q)
      if (match === '') return []
      kinds.all({ match, category, kind })
      categories.all({ match, kind })
      return rowsSchema.parse(page.all({ match, category, kind })).map(({ slug }) => slug)
    },
    close: () => db.close(),
  }
}
