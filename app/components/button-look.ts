const shared =
  'inline-flex items-center justify-center gap-1.5 rounded-sm px-3.5 py-1.5 font-medium no-underline hover:no-underline cursor-pointer'

/** The classes of a button or of a link that acts as one. A page has one `main` action. */
export const buttonLook = {
  main: `${shared} border border-transparent bg-work text-on-work hover:bg-work-strong hover:text-on-work`,
  plain: `${shared} border border-line-strong bg-paper text-ink hover:border-work hover:text-work-strong`,
} as const
