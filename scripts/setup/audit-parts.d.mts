export function auditParts(options: {
  readonly folder: string
  readonly registry?: string
}): Promise<string>
