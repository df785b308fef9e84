/** Of one file, whatever it is sent for. */
export const mostFileBytes = 8 * 2 ** 20
