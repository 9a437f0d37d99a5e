/** The one API version that the sandbox speaks: that of the pinned `stripe` package. */
export const apiVersion = '2026-10-28.endive'
