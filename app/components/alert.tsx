import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { tintOf } from './tone'

const looks = {
  note: { tone: 'work', Icon: Info },
  done: { tone: 'green', Icon: CircleCheck },
  warning: { tone: 'amber', Icon: TriangleAlert },
  blocked: { tone: 'vermilion', Icon: CircleAlert },
} as const

interface AlertProps {
  readonly kind?: keyof typeof looks
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** Something the reader has to know before going on. */
export function Alert({ kind = 'note', title, children }: AlertProps) {
  const { tone, Icon } = looks[kind]
  return (
    <div
      role={kind === 'blocked' ? 'alert' : 'note'}
      className={`flex gap-2.5 rounded-sm border px-3 py-2 ${tintOf[tone]}`}
    >
      <Icon aria-hidden="true" size={18} className="mt-1 shrink-0" />
      <div className="text-ink">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
