/**
 * The advisory locks of the product by number, in one place: two uses of one number wait for each other
 * without a word (sealing once waited for ever for the presence of the search's processes).
 */
export const advisoryLocks = {
  rebuild: 7_302,
  auditHead: 7_303,
  auditSeal: 7_304,
  searchPresence: 7_305,
} as const
