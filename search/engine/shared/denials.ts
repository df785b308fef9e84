/** How a text says that there is none of something: 无铅焊料 speaks of lead only to say so. */
export function denialsOf(spelling: string): readonly string[] {
  const chinese = [`不含${spelling}`, `无${spelling}`, `非${spelling}`]
  return /\p{Script=Han}/u.test(spelling)
    ? chinese
    : [...chinese, `${spelling}-free`, `${spelling} free`]
}
