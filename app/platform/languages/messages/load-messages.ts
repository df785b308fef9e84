import type { Resource } from 'i18next'
import type { Language } from '../i18n'
import { type LateArea, lateAreas } from './late-areas'

type Area = () => Promise<{ readonly default: Resource[string][string] }>

// Each in a chunk of its own: a reader loads one language, and of that what the page needs.
const late: Readonly<Record<Language, Readonly<Record<LateArea, Area>>>> = {
  'zh-CN': {
    account: () => import('./zh-CN/account.json'),
    ask: () => import('./zh-CN/ask.json'),
    audit: () => import('./zh-CN/audit.json'),
    chain: () => import('./zh-CN/chain.json'),
    demand: () => import('./zh-CN/demand.json'),
    desk: () => import('./zh-CN/desk.json'),
    detail: () => import('./zh-CN/detail.json'),
    errors: () => import('./zh-CN/errors.json'),
    firm: () => import('./zh-CN/firm.json'),
    found: () => import('./zh-CN/found.json'),
    home: () => import('./zh-CN/home.json'),
    imports: () => import('./zh-CN/imports.json'),
    manage: () => import('./zh-CN/manage.json'),
    match: () => import('./zh-CN/match.json'),
    offer: () => import('./zh-CN/offer.json'),
    people: () => import('./zh-CN/people.json'),
    post: () => import('./zh-CN/post.json'),
    status: () => import('./zh-CN/status.json'),
    wording: () => import('./zh-CN/wording.json'),
  },
  en: {
    account: () => import('./en/account.json'),
    ask: () => import('./en/ask.json'),
    audit: () => import('./en/audit.json'),
    chain: () => import('./en/chain.json'),
    demand: () => import('./en/demand.json'),
    desk: () => import('./en/desk.json'),
    detail: () => import('./en/detail.json'),
    errors: () => import('./en/errors.json'),
    firm: () => import('./en/firm.json'),
    found: () => import('./en/found.json'),
    home: () => import('./en/home.json'),
    imports: () => import('./en/imports.json'),
    manage: () => import('./en/manage.json'),
    match: () => import('./en/match.json'),
    offer: () => import('./en/offer.json'),
    people: () => import('./en/people.json'),
    post: () => import('./en/post.json'),
    status: () => import('./en/status.json'),
    wording: () => import('./en/wording.json'),
  },
}

const loaded = new Set<LateArea>()

/** True once every page can be shown without another document. */
export function hasAllMessages(): boolean {
  return loaded.size === lateAreas.length
}

/** The areas that most pages need. */
export async function loadFirst(language: Language): Promise<Resource[string]> {
  const first = language === 'en' ? await import('./en-first') : await import('./zh-cn-first')
  return first.default
}

/** Those of the late areas that are not loaded yet, by name. */
export async function loadLate(
  language: Language,
  areas: readonly LateArea[],
): Promise<Resource[string]> {
  const missing = areas.filter((area) => !loaded.has(area))
  const found = await Promise.all(
    missing.map(async (area) => [area, (await late[language][area]()).default] as const),
  )
  for (const area of missing) loaded.add(area)
  return Object.fromEntries(found)
}
