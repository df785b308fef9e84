import { certificatesIn } from './certificates-in'
import { findQuantities } from './find-quantities'

/** What turns a sentence round, compares, counts in its own way, or tells of a change or a case. */
const turning =
  /不|(?<!真)非(?!晶|标|线性|金属|接触|织)|未|没|勿|禁|严禁|(?<!解|扣|清|消|去|脱|拆|免|排|防|破|开)除(?![尘湿盐水铁油菌臭砂磷氮雾冰霜沫味鳞])|或|每|各(?!类|种)|以外|之外|比(?!表面|例|色)|倍|同等|等效|类似|相当|参照|替代|代替|如果|若|一旦|否则|但|零添加|我[们司]|客户|二次|除非|应|须|需|要求|至少|至多|最[多少大小高低]|以[上下内]|许可|资质|资格|(?<![a-z])(?:nots?|no|per|acc|free|never|without|except|unless|other than|or|than|each|if|when|but|instead|equivalent|similar|must|shall|should|min(?:imum)?|max(?:imum)?|at least|at most)(?![a-z])/iu

/** Words that state nothing which counts beside the fact they stand at: no turn, no quantity, no certificate. */
export function isPlainWords(plain: string): boolean {
  return (
    !turning.test(plain) &&
    !/[≤≥<>=±]/u.test(plain) &&
    findQuantities(plain).length === 0 &&
    certificatesIn(plain).length === 0
  )
}
