/** Rises with every change of the text: what somebody accepted is recorded by it. */
export const ndaVersion = '2026-11'
