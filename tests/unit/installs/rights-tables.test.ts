import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n/messages'
import { rightsTables } from '@/lib/installs/rules/rights-tables'
import type { RightsColumn, RightsRole, RightsTable } from '@/lib/installs/types'

const tables = rightsTables('github.com')

function answer(key: RightsTable['key'], role: RightsRole, column: RightsColumn) {
  const table = tables.find((one) => one.key === key)
  const row = table?.rows.find((one) => one.role === role)
  return row?.cells[table?.columns.indexOf(column) ?? -1]?.answer
}

describe('the tables of the help page', () => {
  it('answer every role in every column', () => {
    for (const { columns, rows } of tables) {
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length)
    }
  })

  it.each([
    ['permissions', 'owner', 'organization', 'install'],
    ['permissions', 'administrator', 'repository', 'install'],
    ['permissions', 'administrator', 'administration', 'request'],
    ['permissions', 'billing_manager', 'repository', 'no'],
    ['permissions', 'nobody', 'repository', 'no'],
    ['repositories', 'any_member', 'some', 'install_and_request'],
    ['switches', 'administrator', 'owners', 'request'],
    ['states', 'administrator', 'none', 'request'],
    ['states', 'administrator', 'active', 'install'],
    ['kinds', 'member', 'oauth_app', 'request'],
  ] as const)('%s: %s, %s: %s', (key, role, column, expected) => {
    expect(answer(key, role, column)).toBe(expected)
  })

  it('give an app manager what any member gets: the role gives no right here', () => {
    const rows = tables.find(({ key }) => key === 'permissions')?.rows ?? []
    const cellsOf = (role: RightsRole) => rows.find((row) => row.role === role)?.cells
    expect(cellsOf('app_manager')).toEqual(cellsOf('member'))
  })

  it('have words for every role, column and reason in both languages', () => {
    for (const { help, installs } of Object.values(messages)) {
      for (const { key, columns, rows } of [...tables, ...rightsTables('enterprise-server')]) {
        expect(help.rights.tables[key].title).not.toBe('')
        for (const column of columns) expect(help.rights.columns[column]).toMatch(/\p{L}/u)
        for (const { role, cells } of rows) {
          expect(help.rights.roles[role].name).toMatch(/\p{L}/u)
          for (const { reasons } of cells) {
            for (const { code } of reasons) expect(installs.reasons[code]).toMatch(/\p{L}/u)
          }
        }
      }
    }
  })
})
