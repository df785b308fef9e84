export interface StepLink {
  readonly id: string
  readonly name: string
  readonly chainId: string
  readonly chain: string
}

interface StepLinksProps {
  readonly steps: readonly StepLink[]
}

/** Where in which industry chain something stands. */
export function StepLinks({ steps }: StepLinksProps) {
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <a href={`/chains/${step.chainId}#${step.id.replace('/', '-')}`}>
            {step.chain} / {step.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
