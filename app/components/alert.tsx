import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { tintOf } from './tone'

const looks = {
  note: { tone: 'work', drawing: Info },
  done: { tone: 'green', drawing: CircleCheck },
  warning: { tone: 'amber', drawing: TriangleAlert },
  blocked: { tone: 'vermilion', drawing: CircleAlert },
} as const

interface AlertProps {
  readonly kind?: keyof typeof looks
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** Something the reader has to know before going on. */
export function Alert({ kind = 'note', title, children }: AlertProps) {
  const { tone, drawing } = looks[kind]
  return (
    <div
      role={kind === 'blocked' ? 'alert' : 'note'}
      className={`flex gap-2.5 rounded-sm border px-3 py-2 ${tintOf[tone]}`}
    >
      <Icon of={drawing} size={18} className="mt-1 shrink-0" />
      <div className="text-ink">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
