import { demoUsers } from '@/prisma/demo/people'
import { type Ground, sandboxUrl } from './environment'

function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? []
  return rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd(),
  )
}

/** What a person needs to know to begin: where Souk is, whom to sign in as, where the rest is. */
export function summary({ parts, ports, soukUrl }: Ground): string {
  const lines = [`ready: ${soukUrl}`]
  if (parts.github) {
    const people = demoUsers.map(({ login, name, bio }) => [login, name, bio])
    lines.push('', 'Sign in as', ...table(people))
  }
  const addresses = [
    ...(parts.github ? [['GitHub', sandboxUrl(ports.github)]] : []),
    ...(parts.stripe ? [['Stripe', sandboxUrl(ports.stripe)]] : []),
    ...(parts.mail ? [['Mailbox', sandboxUrl(ports.mailbox)]] : []),
    ...(parts.github ? [['Integrator', sandboxUrl(ports.integrator)]] : []),
    ...(parts.github ? [['DNS records', sandboxUrl(ports.records)]] : []),
  ]
  if (addresses.length > 0) lines.push('', 'Sandbox', ...table(addresses))
  return lines.join('\n')
}
