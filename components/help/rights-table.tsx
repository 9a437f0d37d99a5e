import { useTranslations } from 'next-intl'
import type { InstallAnswer, InstallDecision, RightsRole, RightsTable } from '@/lib/installs/types'
import { type Column, DataTable } from '../ui/data-table'
import { Label, type LabelVariant } from '../ui/label'
import styles from './help.module.css'

const looks: Record<InstallAnswer, LabelVariant> = {
  install: 'success',
  install_and_request: 'success',
  request: 'attention',
  no: 'secondary',
}

type Row = RightsTable['rows'][number]

/** One table of who may do what: the answers and reasons that the set-up page would give. */
export function RightsTableView({ table }: { table: RightsTable }) {
  const t = useTranslations('help.rights')
  const answers = table.columns.map(
    (column, index): Column<Row> => ({
      key: column,
      header: t(`columns.${column}`),
      render: ({ cells }) => <Cell decision={cells[index]} showsGithub={table.key === 'states'} />,
    }),
  )
  const who: Column<Row> = {
    key: 'role',
    header: t('who'),
    rowHeader: true,
    render: ({ role }) => <Role role={role} />,
  }
  return (
    <DataTable
      label={t(`tables.${table.key}.title`)}
      columns={[who, ...answers]}
      rows={table.rows}
      rowKey={({ role }) => role}
    />
  )
}

function Role({ role }: { role: RightsRole }) {
  const t = useTranslations('help.rights.roles')
  return (
    <>
      {t(`${role}.name`)}
      <span className={styles.note}>{t(`${role}.what`)}</span>
    </>
  )
}

interface CellProps {
  decision: InstallDecision | undefined
  showsGithub: boolean
}

/** The answer with the reason that decides: the first one, and for a refusal all of them. */
function Cell({ decision, showsGithub }: CellProps) {
  const t = useTranslations('help.rights.answers')
  const installs = useTranslations('installs')
  if (decision === undefined) return null
  const { answer, reasons, github } = decision
  const decisive = answer === 'no' ? reasons : reasons.slice(0, 1)
  return (
    <div className={styles.cell}>
      <Label variant={looks[answer]}>{t(answer)}</Label>
      {decisive.map(({ code, values }) => (
        <span key={code} className={styles.note}>
          {installs(`reasons.${code}`, values ?? {})}
        </span>
      ))}
      {showsGithub && github && <span className={styles.note}>{installs(`github.${github}`)}</span>}
    </div>
  )
}
