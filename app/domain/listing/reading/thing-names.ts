/** What things of the trades are called at their end: machines, vessels, vehicles, parts, goods. */
const chineseThings =
  '流量计|压力容器|容器|并网|电网|[交直]流侧|母线|加速度计|功率计|比特门?|门|输入|输出|端口|IO|机|器|泵|阀|釜|罐|塔|柜|舱|车|船|艇|炉|窑|床|臂|钳|仪|秤|箱体?|腔体?|壳体?|机体|缸体|塔筒|箱梁|[整单卫小双]星|火箭|导弹|吊舱|载荷舱|翼|桨叶|叶片|叶轮|螺旋桨|转子|定子|绕组|铁芯|磁芯|主轴|导轨|丝杠|轴承|齿轮|齿轮箱|减速器|联轴器|轮对|转向架|车轴|电池|电芯|电堆|模组|电池包|模块|芯片|器件|电机|电容|电感|电缆|线缆|连接器|接插件|传感器|雷达|相机|镜头|摄像头|探测器|激光器|光纤|系统|设备|装置|机组|单元|部件|组件|零件|工件|构件|结构件|铸件|锻件|钣金件|紧固件|标准件|管件|管路|管道|双极板|极板|基板|船板|钢板|铝板|面板|夹芯板|盖板|托盘|支架|框架|滤芯|滤料|滤袋|膜组件|晶圆|晶片|衬底|靶材|硅片|薄膜|隔膜|粉末|粉体|浆料|溶液|电解液|涂料|油墨|树脂|胶粘剂|材料|型材|片材|板材|卷材|原料|面料|织物|纱线|无纺布|标签|纸箱|包材|瓶|袋|盒|桶|软管|产品|成品|样品|整机|整船|整车|单机|主机|机器人|机械手|机械臂|无人机|飞机|直升机|集装箱|变压器|逆变器|变流器|储能柜|充电桩|试验箱|冻干机|灌装机|生产线|产线|工厂|车间|库房?|试验台|支撑|植入物|支架|导管|耗材|试剂|阀体|泵体|床身|喷管|贮箱|储罐|船体|车体|箱梁|侧墙|地板|屏|光栅尺|编码器|钢轨|钢坯|铸坯|带钢|轧辊|车间|厂房|净化间|模具|夹具|刀具|喷嘴|液冷板|冷板|散热器|换热器|离子阱电极|电极|天线|滤波器|放大器|振荡器|功放|电源'
const englishThings =
  'arms?|machines?|robots?|pumps?|valves?|vessels?|tanks?|reactors?|chambers?|furnaces?|cabinets?|containers?|housings?|enclosures?|frames?|airframes?|wings?|blades?|panels?|boards?|plates?|sheets?|pipes?|tubes?|parts?|components?|castings?|forgings?|workpieces?|shafts?|gears?|bearings?|motors?|batter(?:y|ies)|cells?|packs?|stacks?|modules?|systems?|units?|devices?|sensors?|cameras?|lasers?|chips?|wafers?|substrates?|films?|membranes?|fabrics?|papers?|labels?|bottles?|bags?|boxes|box|products?|samples?|materials?|drones?|uavs?|aircraft|vehicles?|ships?|cranes?|lines?|plants?|compressors?|converters?|inverters?|transformers?|cables?|connectors?|antennas?|filters?|fingers?|grippers?|busbars?|joints?|regulators?|chucks?|cryostats?|telescopes?|mirrors?|lenses|lens|powders?|billets?|slabs?|ingots?|coils?|strips?|rolls?|rods?|bars?|profiles?|beams?|rails?|wheels?|axles?|rotors?|stators?|nozzles?|moulds?|molds?|fixtures?|encoders?|rooms?|halls?|castings?|bores?|holes?|bolts?|domes?'

const thingEnd = new RegExp(
  String.raw`(?:${chineseThings})\s*$|(?<![A-Za-z])(?:${englishThings})\s*$`,
  'iu',
)

/** True of words that end in the name of a thing: it is what is measured or worked, and no part of a quantity's name. */
export function endsInThing(text: string): boolean {
  return thingEnd.test(text)
}
