/** What stands before or behind a number and says on which side of it a value may lie. */
export type Bound = 'at-most' | 'at-least' | 'equals' | 'better'

/** Words that say a bound: all of them as one form, and which of them a text is. */
export interface BoundWords<Meaning> {
  readonly form: string
  readonly boundOf: (text: string) => Meaning | null
}

function boundWords<Meaning>(
  rows: readonly (readonly [form: string, bound: Meaning])[],
): BoundWords<Meaning> {
  const whole = rows.map(([form, bound]) => ({ form: new RegExp(`^(?:${form})$`, 'iu'), bound }))
  return {
    form: rows.map(([form]) => form).join('|'),
    boundOf: (text) => whole.find(({ form }) => form.test(text))?.bound ?? null,
  }
}

const not = '应?(?:不(?:应|可以?|得|能|宜|会|允许|准|要)?|别|勿|严禁|禁止|切勿|请勿)'

/** Longest first: `不大于` holds `大于`. */
export const boundsBefore = boundWords<Bound>([
  [`${not}(?:超过|高于|大于|多于|超出|长于|迟于|晚于|重于|厚于|宽于|深于)`, 'at-most'],
  [`${not}(?:低于|小于|少于|短于|弱于|薄于|窄于|浅于)`, 'at-least'],
  ['不劣于|不差于|优于|好于|(?:no|not) worse than|better than', 'better'],
  [
    '小于等于|小于或等于|低于或等于|小于|低于|少于|低至|至多|最多|(?<!检测|测量|探测|分析)上限为?|短于',
    'at-most',
  ],
  [
    '大于等于|大于或等于|高于或等于|大于|高于|多于|超过|至少(?:到|要)?|最少|(?<!检测|检出|测量|探测|分析)下限为?|高达|长于',
    'at-least',
  ],
  [
    '≤|<=|=<|<|(?:no|not|never)(?: be)? (?:more|greater|higher|larger|later|longer) than|(?:not|never|not to) exceed(?:ing|s)?|(?:not|never) (?:be |rise |go )?(?:above|over)|NMT|less than(?: or equal to)?|lower than|smaller than|under|below|at most|within(?=\\s*[\\d\\s])|down to',
    'at-most',
  ],
  [
    '≥|>=|=>|>|(?:no|not|never)(?: be)? (?:less|lower|smaller|fewer) than|(?:not|never) (?:be |fall |drop |go )?(?:below|under)|NLT|more than|greater than(?: or equal to)?|higher than|larger than|at least|above|exceed(?:s|ing)?|over',
    'at-least',
  ],
  ['等于|=', 'equals'],
])

/** Of most and least the word may be about the thing or about the limit: the quantity decides. */
export const extremesBefore = boundWords<'at-most' | 'at-least'>([
  ['最大值?|最高|max(?:imum|\\.)?(?: of)?|up to', 'at-most'],
  ['最小值?|最低|min(?:imum|\\.)?(?: of)?(?![a-z])', 'at-least'],
])

export const boundsBehind = boundWords<Bound>([
  [
    '(?:或|及)?(?:以内|之内|以下|之下)|内|\\(?max(?:imum|\\.)?\\)?(?![a-z])|or (?:less|below|lower|under|smaller|shorter|finer)',
    'at-most',
  ],
  ['或更[好优佳细]|及更好|or better', 'better'],
  [
    '\\+(?!\\s*\\d)|(?:或|及)?(?:以上|之上)|或更[高大长多快久]|起(?!订|始)|\\(?min(?:imum|\\.)?\\)?(?![a-z])|or (?:more|above|higher|greater|larger|longer|faster|beyond)',
    'at-least',
  ],
])

/** What makes a value vague: what is near enough, only its writer knows. */
export const vague =
  /左右|大约|约为?|上下浮动|差不多|接近|几乎|若干|数十|数百|几十|几百|about|approx(?:imately|\.)?|around|roughly|circa/iu
