const notice = 3 * 86_400

/** When a trial's coming end is announced: three days before it (unix seconds). */
export function trialNoticeAt(trialEnd: number): number {
  return trialEnd - notice
}
