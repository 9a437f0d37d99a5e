import type { ReactNode } from 'react'
import styles from './data-table.module.css'
import { ScrollableRegion } from './scrollable-region'

export interface Column<Row> {
  key: string
  header: ReactNode
  /** Figures and money stand at the end, with digits of one width. */
  align?: 'start' | 'end'
  /** The cell that names the row. */
  rowHeader?: boolean
  render: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  /** What the table lists; read out, not shown. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** A table; on a phone each row stands as a card with the columns' names beside the values, and what is still too wide scrolls, also with the keyboard. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <ScrollableRegion className={styles.frame} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, align }) => (
              <th key={key} scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, header, align, rowHeader, render }) =>
                rowHeader ? (
                  <th key={key} scope="row" data-align={align}>
                    {render(row)}
                  </th>
                ) : (
                  <td
                    key={key}
                    data-align={align}
                    data-label={typeof header === 'string' ? header : undefined}
                  >
                    {render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollableRegion>
  )
}
