/** How many of several names are enough, or which: beside one of them it says what no single requirement can. */
export const choiceWords =
  /至少|任[一二两三意选]|其中|(?<![a-z])(?:at least|any|either|one of|two of|three of)(?![a-z])/iu
