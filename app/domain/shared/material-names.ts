/**
 * Materials as engineers of the trades call them, by families: what a line that names nothing else is read as.
 * Names of grades have patterns of their own, see `materialGrade`.
 */
export const materialNames: readonly string[] = `
# metals
钛合金|铝合金|镁合金|铜合金|锌合金|镍基合金|镍基高温合金|高温合金|铝锂合金|镁锂合金|铜镍合金|钛铝合金|铝镁合金|铝硅合金|铌合金|钽合金|钼合金|钨合金|锆合金|硬质合金|形状记忆合金|镍钛合金|非晶合金|高熵合金|永磁合金|软磁合金|坡莫合金|殷钢|因瓦合金|可伐合金|哈氏合金|蒙乃尔合金|因科镍合金|钴基合金|钴铬合金|不锈钢|奥氏体不锈钢|双相不锈钢|超级双相钢|双相钢|马氏体不锈钢|沉淀硬化不锈钢|医用不锈钢|碳钢|碳素钢|合金钢|工具钢|模具钢|高速钢|轴承钢|弹簧钢|渗碳钢|硅钢|取向硅钢|无取向硅钢|电工钢|耐候钢|高强钢|超高强钢|马氏体时效钢|船板钢|管线钢|耐磨钢|铸铁|灰铸铁|球墨铸铁|蠕墨铸铁|铸钢|锻钢|镀锌板|镀锌钢板|冷轧板|冷轧钢板|热轧板|电解铜|无氧铜|紫铜|黄铜|青铜|磷青铜|铍青铜|铝青铜|镍铝青铜|白铜|铜箔|电解铜箔|铝箔|泡沫铝|泡沫镍|铝蜂窝|铝蜂窝板|蜂窝铝|纯钛|工业纯钛|纯铝|纯铜|纯镍|纯锡|高纯铜|高纯铝|高纯铟|金锡合金|银浆|铜浆|焊锡|无铅焊锡|无铅焊料|锡膏|纳米银|靶材
钛|铌|钽|钨|钼|铂|金|银|铜|铝|镁|锆|铪|铼|铱|钌|铑|钯|铟|镓|锗|铍|铬|钴|镍|锌|锡|锑|铋|锶|镱|铷|铯
titanium|titanium alloy|aluminium|aluminum|aluminium alloy|aluminum alloy|magnesium|magnesium alloy|copper|brass|bronze|beryllium copper|stainless|stainless steel|carbon steel|tool steel|spring steel|bearing steel|maraging steel|duplex stainless steel|duplex|super duplex|duplex steel|cast iron|ductile iron|grey iron|nickel|nickel alloy|niobium|tantalum|molybdenum|tungsten|zirconium|hafnium|indium|gallium|germanium|lead-free solder|die-cast aluminium|cast aluminium|oxygen-free copper|OFHC copper|superalloy|invar|kovar|nitinol|cobalt chrome|CoCr|steel|alloy steel|silicon steel|electrical steel
NbTiN|NbN|NbTi|Nb3Sn|NbSe2|TiN|TiAlN|AlTiN|DLC|CrN|TaN|WC|WC-Co|SmCo|NdFeB|钕铁硼|钐钴|铁氧体|REBCO|YBCO|BSCCO|MgB2
# ceramics, glasses, semiconductors
陶瓷|氧化铝|氧化铝陶瓷|氧化锆|氧化锆陶瓷|氮化铝|氮化铝陶瓷|氮化硅|氮化硅陶瓷|碳化硅|碳化硅陶瓷|碳化硼|氮化硼|氧化铍|氧化钇|氧化镁|氧化铈|压电陶瓷|微晶玻璃|石英|石英玻璃|熔融石英|熔石英|蓝宝石|玻璃|钢化玻璃|超薄玻璃|硼硅玻璃|中性硼硅玻璃|高硼硅玻璃|光学玻璃|石墨|等静压石墨|石墨烯|金刚石|碳纳米管|单壁碳纳米管|富勒烯|类金刚石|硅|单晶硅|多晶硅|氮化镓|砷化镓|磷化铟|氧化镓|锑化铟|铌酸锂|薄膜铌酸锂|钽酸锂|绝缘体上硅|锗硅|碳/碳复合材料|陶瓷基复合材料|金属基复合材料|铝碳化硅|气凝胶|二氧化硅气凝胶|钙钛矿
ceramic|ceramics|alumina|zirconia|silicon carbide|silicon nitride|aluminium nitride|aluminum nitride|boron carbide|boron nitride|sapphire|quartz|fused silica|borosilicate glass|glass|diamond|graphite|graphene|silicon|gallium nitride|gallium arsenide|indium phosphide|lithium niobate|lithium tantalate|perovskite|aerogel|titanium powder|Ti powder|aluminium powder
GaN|GaN-on-Si|GaAs|InP|InGaAs|SiC|SiN|Si3N4|SiO2|AlN|Al2O3|ZrO2|Y2O3|YSZ|PZT|LTCC|HTCC|SOI|LNOI|TFLN|LiNbO3|4H-SiC|6H-SiC|AMB|DBC|DPC|CMC|MMC|AlSiC|C/C|C/SiC|SiC/SiC|ULE|Zerodur|BK7
# polymers
尼龙|聚酰亚胺|聚氨酯|聚醚醚酮|聚醚酮酮|聚苯硫醚|聚四氟乙烯|聚偏氟乙烯|聚丙烯|聚乙烯|超高分子量聚乙烯|高密度聚乙烯|聚碳酸酯|聚甲醛|聚酯|聚苯乙烯|聚乳酸|聚氯乙烯|聚砜|聚醚砜|聚酰胺|聚芳醚酮|聚乙烯醇|聚己内酯|液晶聚合物|环烯烃共聚物|有机玻璃|亚克力|环氧|环氧树脂|双酚A环氧|乙烯基酯树脂|乙烯基树脂|酚醛|酚醛树脂|氰酸酯|双马树脂|双马来酰亚胺|不饱和聚酯|有机硅|硅胶|液态硅胶|医用硅胶|硅橡胶|氟橡胶|全氟醚橡胶|丁腈橡胶|氢化丁腈橡胶|三元乙丙橡胶|天然橡胶|丁苯橡胶|热塑性弹性体|热塑性聚氨酯|树脂|橡胶|水性聚氨酯|全氟磺酸树脂|派瑞林|聚对二甲苯|丙烯酸|丙烯酸酯|改性塑料|再生料|再生塑料|再生涤纶|生物基塑料|可降解塑料|光敏树脂|光刻胶|导热硅脂|导热凝胶|泡沫|硬质聚氨酯泡沫|酚醛泡沫|三聚氰胺泡沫
PEEK|PEKK|PEK|PAEK|PEI|PPS|PTFE|PVDF|PFA|FEP|ETFE|ECTFE|PCTFE|PP|PE|HDPE|LDPE|LLDPE|UHMWPE|UPE|PC|PC/ABS|POM|PBT|PET|PETG|PEN|PI|CPI|PA|PA6|PA66|PA12|PA11|PA46|PA6T|PA9T|PPA|PLA|PCL|PLGA|PGA|PHA|PBAT|PVC|CPVC|PVA|PVB|EVA|EVOH|POE|PMMA|PS|HIPS|PSU|PPSU|PES|LCP|MPI|COC|COP|TPU|TPE|TPV|TPEE|ABS|ASA|SAN|SEBS|EPDM|NBR|HNBR|FKM|FFKM|FVMQ|VMQ|LSR|CR橡胶|SBR|NR|IIR|PU|PUR|PIR|EPS|EPP|XPS|BMI|BT树脂|ABF|FR-4|FR4|rPET|rPP|PTT|MPPO|PPE|PBI|PBO|Nafion|PFSA|Kapton|Teflon|Viton|Delrin|Ultem|Torlon|Vespel|Mylar
nylon|polyimide|polyurethane|polypropylene|polyethylene|polycarbonate|polyester|recycled polyester|polystyrene|polyamide|acrylic|acrylate|epoxy|epoxy resin|phenolic|phenolic resin|vinyl ester|cyanate ester|bismaleimide|silicone|silicone rubber|liquid silicone rubber|fluoroelastomer|perfluoroelastomer|nitrile rubber|natural rubber|rubber|resin|parylene|parylene C|bioplastic|recycled plastic|photoresist|solder mask|cellulose|cellulose acetate|melamine foam|PU foam
# fibres, composites, papers, natural
碳纤维|芳纶|间位芳纶|对位芳纶|玄武岩纤维|玻璃纤维|玻纤|石英纤维|碳化硅纤维|超高分子量聚乙烯纤维|聚酰亚胺纤维|预浸料|碳纤维预浸料|环氧预浸料|碳纤维增强复合材料|玻璃钢|碳布|碳毡|石墨毡|碳纸|玻纤布|涤纶|锦纶|氨纶|腈纶|丙纶|粘胶|粘胶纤维|莱赛尔|天丝|莫代尔|棉|有机棉|长绒棉|羊毛|羊绒|真丝|桑蚕丝|亚麻|苎麻|竹纤维|无纺布|水刺无纺布|纺粘无纺布|熔喷布|牛津布|纸|牛皮纸|瓦楞纸|瓦楞纸板|白卡纸|铜版纸|特种纸|木质|木材|桦木胶合板|胶合板|竹|皮革|真皮|合成革|超纤革|软木|巴沙木|PVC泡沫|PMI泡沫|蜂窝|蜂窝夹层|泡沫夹芯|酚醛夹芯板|蜂窝夹芯板|芳纶蜂窝|芳纶纸|铝塑膜|隔膜|涂覆隔膜|湿法隔膜|质子交换膜|阴离子交换膜|反渗透膜|超滤膜|离型膜|复合膜
carbon fibre|carbon fiber|glass fibre|glass fiber|fiberglass|fibreglass|aramid|meta-aramid|para-aramid|basalt fibre|basalt fiber|prepreg|carbon fibre prepreg|carbon fiber prepreg|thermoplastic prepreg|CFRP|GFRP|CFRTP|UD tape|towpreg|honeycomb|Nomex|Kevlar|Dyneema|Twaron|Tyvek|viscose|FR viscose|modacrylic|lyocell|Tencel|modal|spandex|elastane|cotton|organic cotton|recycled cotton|wool|merino wool|cashmere|silk|linen|hemp|nonwoven|spunlace|meltblown|kraft paper|corrugated board|cardboard|paperboard|leather|plywood|birch plywood|wood|bamboo|cork|balsa|foam core|SMC|BMC|PVC foam|PMI foam|Rohacell|carbon paper|carbon cloth
# cells, chemistry, building
磷酸铁锂|磷酸锰铁锂|三元|高镍三元|钴酸锂|锰酸锂|钛酸锂|富锂锰基|硅碳负极|硅碳|硅氧负极|人造石墨|天然石墨|硬碳|钠离子|普鲁士蓝|层状氧化物|聚阴离子|固态电解质|硫化物电解质|氧化物电解质|锂金属|全钒|全钒液流|锌溴|铁铬|铅炭|碱性|沸石|分子筛|活性炭|硅胶颗粒|离子交换树脂|高炉矿渣|混凝土|矿物铸件|人造大理石|花岗岩|大理石|陶瓷纤维|岩棉|硅酸铝|硅酸铝纤维|硅酸钙|耐火砖|刚玉|莫来石
LFP|LMFP|NCM|NMC|NCA|LCO|LMO|LTO|NCM811|NCM523|NCM622|Na-ion|sodium-ion|sodium-sulfur|lead-acid|lead-carbon|LLZO|LPSC|LATP|zeolite|activated carbon|molecular sieve|mineral casting|polymer concrete|granite|concrete|rock wool|hard carbon|silicon-carbon|graphite anode
# what is often to be left out
卤|铅|镉|汞|六价铬|卤素|溴|氯|磷|硫|氟|PFAS|PFOA|PFOS|邻苯|邻苯二甲酸酯|双酚A|甲醛|苯|甲苯|二甲苯|酒精|乙醇|香精|防腐剂|色素|人工色素|尼泊金酯|矿物油|硅油|溶剂|异氰酸酯|石棉|荧光剂|荧光增白剂|偶氮染料|麸质|乳糖|蔗糖|动物源成分|激素|抗生素|苯系物|酮|DMF|NMP|DMAC|SF6|六氟化硫
halogen|halogens|lead|cadmium|mercury|hexavalent chromium|phosphorus|phthalate|phthalates|paraben|parabens|mineral oil|silicone oil|solvent|toluene|xylene|benzene|formaldehyde|fragrance|alcohol|gluten|lactose|asbestos|isocyanate|isocyanates|fluorine|BPA|nickel plating|latex|regrind|animal-derived materials
`
  .split(/\n/u)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => line.split('|'))

/**
 * The forms of a grade's designation after the standards of China, the US, Japan and Europe, as sources of regular
 * expressions.
 */
export const materialGrades: readonly string[] = [
  // stainless and heat-resisting steels
  String.raw`(?:SUS|SS|AISI|S)\s?(?:2\d{2}|3\d{2}|4\d{2}|630|904)[A-Z]{0,3}`,
  String.raw`(?:30[1-9]|31[0-79]|321|347|410|416|420|430|431|440|904)(?:LN?|MoD|H|Ti|LN|C|S)?(?![\d.])`,
  String.raw`1[57]-[457]\s?PH|2205|2507|0?\d{1,2}Cr\d{1,2}[A-Za-z\d]*`,
  // structural, ship, pipe and tool steels
  String.raw`\d{2}(?:#|号?钢)`,
  String.raw`\d{2}(?:Cr|Mn|Si|Ni)(?:[A-Z][a-z]?\d{0,2})*`,
  '(?:AH|DH|EH|FH)(?:32|36|40|420|460|500|690)',
  String.raw`Q\d{3}[A-ER]?|S(?:235|275|355|420|460|500|690|960)[A-Z\d]{0,3}|X(?:52|60|65|70|80)[A-Z]?`,
  String.raw`GCr15(?:SiMn)?|Cr12(?:MoV|Mo1V1)?|SKD\d{2}|SKH\d{1,2}|NAK\d{2}|DC53|S136H?|H13|P20|D2|SCM\d{3}|S45C`,
  String.raw`300M|4340|4140|8620|9310|18Ni\d{3}`,
  // cast irons
  String.raw`HT(?:200|250|300|350)|QT\d{3}(?:-\d{1,2})?|GG{1,2}G?\d{2}|(?:GJS|GJL)-?\d{3}(?:-\d{1,2})?`,
  // titanium, nickel and cobalt
  String.raw`T[AC]\d{1,2}(?:[\s-]?ELI)?|Ti-?6Al-?4V(?:\s?ELI)?|Ti64|Ti-\d{1,2}[A-Z][\w-]*|Grade\s?(?:[1-9]|23)\stitanium`,
  String.raw`(?:Inconel|Incoloy|Hastelloy|Monel|Haynes|Nimonic|Rene|Stellite|Alloy|Duplex|Invar|Toolox|Hardox|Weldox|Strenx|Nitronic|AerMet)\s?(?:[A-Z]-?)?\d{1,4}[A-Z]?`,
  String.raw`Hastelloy(?:\sC)?|Inconel|Monel|Waspaloy|Scalmalloy|GH\d{3,4}[A-Z]?|K4\d{2}[A-Z]?|DD\d{1,2}|DZ\d{2,3}|哈氏C`,
  // magnets
  String.raw`N(?:2[89]|3\d|4\d|5[0-6])(?:SH|UH|EH|AH|TH|[MH])`,
  // copper
  String.raw`GRCop-?\d{2}|CuCrZr|CuNi\d{1,2}(?:Fe\w*)?|CuBe2|CuSn\d{1,2}|Q(?:Be|Al|Sn)\d[\w.-]*|C[1-7]\d{4}|TU[012]|T2|H(?:59|62|65|68|70|80|90)|B(?:10|30)`,
  // aluminium and magnesium
  String.raw`[1-8]\d{3}[A-Z]?-(?:[TOHF]\d*[\dA-Z]*)`,
  String.raw`2024|2195|2219|[2567]A\d{2}|5052|5083|6005A?|6061|6063|6082|7050|7075`,
  String.raw`A(?:356|357|380)|ADC12|ZL\d{3}[A-Z]?|AlSi\d{1,2}[A-Za-z\d]*|AlMg[A-Z\d][\w.]*|AZ(?:31|61|80|91)[A-Z]?|ZK\d{2}[A-Z]?|WE43`,
  // solders, fibres, boards, plastics with a filling
  String.raw`SAC\d{3}|Sn\d{2}Pb\d{2}|AuSn\d{0,2}`,
  String.raw`T(?:300|700|800|1000|1100)[A-Z]{0,2}|M(?:35|40|46|50|55|60)J[A-Z]?|[ESR][CR]?[-\s]glass|AS4|IM[7-9]`,
  String.raw`芳纶\s?(?:1313|1414|II|III|Ⅲ)|尼龙\s?(?:66|610|612|1010|12|11|46|6T|9T|6)`,
  String.raw`P[A-Z]{1,4}\d{0,3}T?\s?[+-]?\s?(?:GF|CF)\d{2}`,
  String.raw`(?:Rogers\s?)?RO\d{4}[A-Z]{0,2}|(?:RT/?)?duroid\s?\d{4}`,
]
