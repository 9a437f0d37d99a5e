interface Rule {
  when: Readonly<Record<string, unknown>>
  decision: string
}

/** Whether a rule has a condition; permissions without a level are none. */
export function asksSomething({ when }: Pick<Rule, 'when'>): boolean {
  return Object.entries(when).some(
    ([key, asked]) =>
      asked !== undefined && (key !== 'permissions' || Object.keys(Object(asked)).length > 0),
  )
}

/** Whether a rule approves whatever comes to it: any integration, any access, any price. */
export function approvesEverything(rule: Rule): boolean {
  return rule.decision === 'approve' && !asksSomething(rule)
}
