/**
 * Words that make another quantity of a name they stand before, where the name itself is so plain that most
 * words before it are harmless: 相位噪声 is no sound, 除尘效率 no energy that is saved.
 */
const otherBefore: Readonly<Record<string, RegExp>> = {
  'noise-level':
    /(?:相位|热|散粒|本底|电|电流|电压|噪底|图像|量化|phase|thermal|shot|electronic|image)$/iu,
  efficiency:
    /(?:量子|过滤|除尘|脱[硫硝水盐]|净化|捕集|分离|灭菌|杀菌|换热|传热|清洗|洗涤|去除|拦截|生产|工作|施工|quantum|filtration|filter|removal|separation|production)$/iu,
  density:
    /(?:电流|堆积|松装|振实|压实|相对|线|面|体|晶体管|位错|缺陷|tap|bulk|apparent|relative|current)$/iu,
  'response-time':
    /(?:售后|服务|客服|维修|报修|投诉|报价|交货|交付|发货|付款|service|support|delivery|payment)$/iu,
  speed: /(?:角|升温|降温|沉积|刻蚀|腐蚀|反应|固化|angular|heating|etch|deposition)$/iu,
  purity: /(?:光学|手性|放射化学|同位素|光谱|色|optical|chiral|isotopic|spectral)$/iu,
  wavelength: /(?:截止|零色散|cut-?off)$/iu,
  transmittance: /(?:氧气|水汽|水蒸气|气体|oxygen|vapou?r|gas)$/iu,
}

/** True if the text that ends directly before a name makes another quantity of it. */
export function isLookAlike(code: string, before: string): boolean {
  return otherBefore[code]?.test(before.trimEnd()) === true
}
