/** The id of a field of the form of a policy: those of a rule are called by their names. */
export const fieldId = (field: string) => (field.startsWith('rules.') ? field : `policy-${field}`)
