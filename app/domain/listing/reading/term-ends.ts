/** What the name of a process ends in, in the trades of the plan. */
export const processEnd =
  /(?:加工|焊接?|铸造?|锻造?|压铸|成[型形]|热处理|表面处理|喷涂|涂[覆布装]|电镀|化学镀|溅射|光刻|刻蚀|腐蚀|沉积|外延|灭菌|杀菌|[车铣磨刨镗钻]削|[铣镗钻磨抛]|切割|打印|增材制造|注塑|吹塑|挤[出压]|冲压|旋压|辊压|锻压|烧结|抛光|清洗|封装|键合|印花|印刷|[柔凹胶丝]印|染色|整理|冻干|干燥|萃取|蒸馏|精馏|结晶|发酵|纯化|过滤|退火|淬火|渗碳|氮化|阳极氧化|钝化|拉丝|电泳|贴装|组装|装配|裱合|复合|层压|缠绕|铺[丝带放]|编织|针织|机织|纺丝|静电纺丝|电解|电铸|电火花|线切割|激光熔化|粉末床熔融|等离子|离子注入|微反应|间歇|均质|乳化|制粒|造粒|液冷|风冷|压片|包衣|法|(?<![a-z])(?:welding|machining|casting|forging|moulding|molding|forming|stamping|grinding|milling|turning|drilling|boring|polishing|plating|coating|anodi[sz]ing|etching|lithography|deposition|sputtering|sintering|printing|sterili[sz]ation|brazing|soldering|extrusion|annealing|quenching|carburi[sz]ing|nitriding|lamination|winding|weaving|knitting|dyeing|spinning|drying|evaporation|crystalli[sz]ation|fermentation|distillation|extraction|electrolysis|bonding|packaging))$/iu
/** What the name of a material ends in. */
export const materialEnd =
  /(?:合金|不锈钢|碳钢|铸铁|铸件|锻件|陶瓷|碳纤维|芳纶|树脂|橡胶|硅胶|聚酰亚胺|聚氨酯|预浸料|衬底|石英玻璃|尼龙|玻璃|玄武岩纤维|玻璃纤维|(?<![a-z])(?:alloy|steel|stainless|ceramics?|polyimide|titanium|alumini?um|copper|nylon|resin|rubber|prepreg|glass))$/iu
