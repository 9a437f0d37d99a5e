import type { World } from '../scope'

/**
 * Stored objects hold addresses of the sandbox's own pages. When it starts on another port
 * than before, they follow.
 */
export function keepAddress({ database, url }: World): void {
  const row = database.prepare("select value from settings where name = 'url'").get()
  const old = row && String(row.value)
  if (old && old !== url) {
    database
      .prepare('update objects set data = replace(data, ?, ?) where instr(data, ?) > 0')
      .run(`"${old}/`, `"${url}/`, `"${old}/`)
  }
  database.prepare("insert or replace into settings values ('url', ?)").run(url)
}
