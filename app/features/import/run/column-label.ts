import type { ImportColumn } from '../../../listings/kind/import-column'

/** What a column of the template is called: in English by its id, since the template is in Chinese. */
export function columnLabel({ id, header }: ImportColumn, language: string): string {
  if (language !== 'en') return header
  const words = id.replaceAll(/([A-Z])/gu, ' $1').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${header})`
}
