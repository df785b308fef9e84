/**
 * How many of a thing a listing may have. Beyond what real ones need (the longest specifications among
 * the demo and the public samples have some twenty), and small enough for a page that shows them all.
 */
export const mostRequirements = 60
export const mostEquipment = 100
export const mostWords = 40
/** Characters of the lines of what a capability reaches. */
export const mostAbilityText = 4000
