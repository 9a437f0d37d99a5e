/** As much text as asked for, split into elements as a real page is. */
export function Lines({ bytes }: { bytes: string }) {
  const count = Math.min(2_000, Math.max(1, Math.round(Number(bytes) / 100)))
  const lines = Array.from({ length: count }, (_, line) => `${line} `.padEnd(60, 'bare text '))
  return (
    <main>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </main>
  )
}
