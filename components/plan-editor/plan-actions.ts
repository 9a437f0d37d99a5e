import type { FormAction } from '@/lib/core/form-state'

/** The server actions of the plans page. */
export interface PlanActions {
  remove: FormAction
  mark: FormAction
  move: FormAction
}

/** The server actions of test purchases. */
export interface TestActions {
  start: FormAction
  change: FormAction
  move: FormAction
}
