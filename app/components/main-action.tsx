import { buttonLook } from './button-look'

interface MainActionProps {
  readonly href: string
  readonly label: string
}

/** The one action of a page: at the foot of a phone's screen, in its place on a wide one. */
export function MainAction({ href, label }: MainActionProps) {
  return (
    <p className="no-print sticky bottom-0 z-10 -mx-4 border-t border-line bg-paper px-4 py-2.5 wide:static wide:mx-0 wide:border-0 wide:p-0">
      <a href={href} className={`${buttonLook.main} w-full`}>
        {label}
      </a>
    </p>
  )
}
