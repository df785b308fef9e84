import { foldWidth } from '../../domain/shared/fold-width'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { IssueReason } from './import-issue'

const days = ['一', '二', '三', '四', '五', '六', '日'] as const
const everyDay = /^(?:每天|每日|全周|全年|一周七天)$/u
const rangeSign = /[-~—–至到]/u

/** Days of the week as ISO has them, 1 is Monday: `周一至周五`, `周一、周三`, `1-5`, `每天`. */
export function parseOpenDays(cell: string): Outcome<readonly number[], IssueReason> {
  const text = foldWidth(cell).replaceAll(/\s|星期|礼拜|周/gu, '')
  if (everyDay.test(foldWidth(cell).trim())) return accepted([1, 2, 3, 4, 5, 6, 7])
  const found = new Set<number>()
  for (const part of text.split(/[、,;及和]/u)) {
    const ends = part.split(rangeSign).map(dayNumber)
    const [from = 0, until = from] = ends
    if (ends.length > 2 || from === 0 || until < from) return refused('not-days')
    for (let day = from; day <= until; day += 1) found.add(day)
  }
  return accepted([...found].sort((a, b) => a - b))
}

/** 0: it is none. */
function dayNumber(text: string): number {
  if (/^[1-7]$/u.test(text)) return Number(text)
  return days.findIndex((day) => day === text || (day === '日' && text === '天')) + 1
}
