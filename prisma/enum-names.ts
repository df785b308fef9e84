type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text

type Hyphened<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}-${Hyphened<Tail>}`
  : Text

/** The domain says `lead-time`; Prisma's client cannot and says `lead_time`. */
export function toPrismaEnum<Text extends string>(name: Text): Underscored<Text> {
  return name.replaceAll('-', '_') as Underscored<Text>
}

/** The domain's word for an enum value of Prisma's client. */
export function fromPrismaEnum<Text extends string>(name: Text): Hyphened<Text> {
  return name.replaceAll('_', '-') as Hyphened<Text>
}
