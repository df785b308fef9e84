/**
 * Traditional signs that stand in the words of our vocabularies, each behind it the simplified one. Made
 * with opencc-js, which the tests ask again.
 */
const pairs =
  '並并係系個个備备傳传價价億亿優优儲储內内冊册別别剝剥劑剂動动務务勞劳勻匀區区單单噸吨國国圍围圓圆執执報报場场塊块塗涂塵尘壓压壽寿妝妆學学實实審审寬宽對对導导層层屬属帶带幀帧幹干廠厂廢废強强彈弹彎弯後后徑径復复徵征應应採采換换損损擊击據据攝摄數数斷断於于時时暫暂曬晒書书條条楊杨業业極极構构樓楼標标樣样機机檢检歐欧殘残氣气氫氢沖冲洩泄淨净測测準准溫温溼湿漬渍潔洁濃浓濕湿無无熱热燒烧營营爐炉爲为爾尔牀床環环產产畝亩療疗發发監监確确種种稱称積积穩稳節节範范築筑約约納纳純纯級级細细結结絕绝絡络絲丝經经維维網网緒绪線线緣缘總总續续翹翘聲声職职脈脉臨临臺台與与茲兹華华萬万藝艺藥药處处號号術术衝冲裏里裝装裡里製制複复襯衬規规視视觸触計计設设許许註注評评試试認认誤误說说説说調调證证識识護护貝贝負负貨货貯贮資资質质車车軌轨軟软軸轴載载輛辆輪轮輸输轉转迴回運运過过達达遲迟醫医釐厘銷销鋰锂鋼钢鍍镀鍾钟鎖锁鏈链長长門门開开間间關关險险雜杂離离電电霧雾靜静韌韧響响須须頓顿頻频顆颗額额類类顯显飛飞餘余驗验體体鹼碱鹽盐'

export const simplifiedSigns: ReadonlyMap<string, string> = new Map(
  [...pairs.matchAll(/../gu)].map(([[traditional = '', simplified = '']]) => [
    traditional,
    simplified,
  ]),
)
