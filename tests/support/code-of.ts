interface Refusal {
  code: string
  field?: string
}

type Outcome = { ok: true } | { ok: false; error: Refusal }

/** `done`, or by which code a command refused. */
export const codeOf = (outcome: Outcome): string => (outcome.ok ? 'done' : outcome.error.code)

/** Like {@link codeOf}, with the field that the refusal names, such as `invalid_input at reason`. */
export const codeAndField = (outcome: Outcome): string =>
  outcome.ok ? 'done' : [outcome.error.code, outcome.error.field].filter(Boolean).join(' at ')
