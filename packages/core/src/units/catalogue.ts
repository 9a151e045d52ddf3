/**
 * The units that performance targets are printed in: canonical form, kind, other spellings.
 *
 * A table of facts, to be extended here; how it is used stands in units.ts.
 * Sources: unit columns of public target tables, 通用 measure words, 法定计量单位.
 */

/** What a unit counts or measures. */
export type UnitKind =
  | 'persons' // 人, 人次, 户
  | 'bodies' // 家, 所, 村
  | 'events' // 次, 场, 期
  | 'cases' // 件, 起, 例, 项
  | 'documents' // 份, 篇, 册
  | 'things' // 台, 套, 辆
  | 'rate' // %, ‰, 倍
  | 'score' // 分
  | 'money' // 元 and unit prices in 元
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'environment' // concentrations, noise, temperature
  | 'time' // lengths of time
  | 'date' // words that complete a date: 月底前
  | 'it' // GB, 点位
  | 'unknown';

export interface UnitEntry {
  /** Canonical form. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** Other spellings of the same unit. */
  readonly alternates?: readonly string[];
  /** Other kinds of things that the same word counts (件 counts cases, documents and things). */
  readonly also?: readonly UnitKind[];
  /** Units of one group may stand for each other (件 起 宗 例 of complaints), though none is a spelling of the other. */
  readonly group?: string;
}

type Row = readonly [unit: string, alternates?: string, more?: { readonly also?: readonly UnitKind[]; readonly group?: string }];

const ROWS: Readonly<Record<Exclude<UnitKind, 'unknown'>, readonly Row[]>> = {
  persons: [
    ['人', '名 位 人员 人数 员 个人 名人员'],
    ['人次', '人次数'],
    ['户', '户数 家庭 户家庭'],
    ['户次'],
    ['对', '', { also: ['things'] }],
    ['岗', '岗位 个岗位'],
    ['床', '张床位 床位 个床位', { also: ['things'] }],
    ['学员'],
    ['生', '学生'],
    ['代表'],
  ],
  bodies: [
    ['家', '家企业', { also: ['persons'] }],
    ['所', '所学校'],
    ['村', '个村 行政村 个行政村'],
    ['镇', '个镇 乡镇 个乡镇'],
    ['县', '个县 县区 个县区 区县'],
    ['市', '个市'],
    ['街道', '个街道'],
    ['社区', '个社区'],
    ['单位', '个单位 家单位'],
    ['企业', '个企业 户企业'],
    ['机构', '个机构 家机构'],
    ['学校', '个学校'],
    ['部门', '个部门'],
    ['科室', '个科室'],
    ['支队'],
    ['支', '支队伍', { also: ['things'] }],
    ['班级', '个班级'],
    ['队', '个队'],
    ['组', '小组 个小组 村民组', { also: ['things'] }],
    ['团队', '个团队'],
    ['网点', '个网点'],
    ['站', '个站'],
  ],
  events: [
    ['次', '次数 回 趟 遍'],
    ['场', '场次 场数 场活动', { also: ['bodies'] }],
    ['期', '期数 期次', { also: ['documents'] }],
    ['班', '班次 个班 个班次', { also: ['bodies'] }],
    ['批', '批次'],
    ['届'],
    ['轮', '轮次'],
    ['项次'],
    ['车次', '台次 辆次'],
    ['班期'],
    ['课时', '学时 节课 个课时 个学时 课'],
    ['节', '', { also: ['things'] }],
    ['门', '门课程 门课', { also: ['things'] }],
    ['活动', '个活动 项活动 次活动'],
  ],
  cases: [
    ['件', '件数', { also: ['things', 'documents'], group: 'case' }],
    ['起', '起数', { group: 'case' }],
    ['宗', '', { group: 'case' }],
    ['例', '例数', { also: ['persons'], group: 'case' }],
    ['例次'],
    ['件次'],
    ['案', '案件 个案件', { group: 'case' }],
    ['项', '项目 个项目 项数 项任务 项工作', { also: ['things', 'documents', 'events'] }],
    ['笔', '', { also: ['events', 'documents'] }],
    ['单', '', { also: ['events', 'documents'] }],
    ['类', '类别'],
    ['种', '种类', { also: ['things'] }],
    ['问题', '个问题'],
    ['处', '处数', { also: ['things', 'bodies'] }],
    ['宗地'],
    ['票'],
    ['大类'],
  ],
  documents: [
    ['份', '份数'],
    ['篇', '篇次 篇数'],
    ['本'],
    ['册'],
    ['部', '', { also: ['things', 'bodies'] }],
    ['张', '', { also: ['things'] }],
    ['条', '条数 条次', { also: ['things', 'it', 'cases'] }],
    ['幅', '', { also: ['things'] }],
    ['版', '版面'],
    ['则'],
    ['卷', '', { also: ['things'] }],
    ['字', '个字'],
    ['页'],
    ['首', '', { also: ['events'] }],
    ['集', '', { also: ['events'] }],
    ['刊', '期刊'],
    ['证', '证书 本证书'],
    ['盒', '', { also: ['things'] }],
  ],
  things: [
    ['个', '个数', { also: ['bodies', 'events', 'cases', 'documents', 'it', 'persons'] }],
    ['台', '台数'],
    ['套', '台套 套数 台/套 台件', { also: ['documents'] }],
    ['辆', '辆车'],
    ['只'],
    ['把'],
    ['块'],
    ['片', '', { also: ['area'] }],
    ['盏'],
    ['架', '架次', { also: ['events'] }],
    ['座'],
    ['口', '口井', { also: ['persons'] }],
    ['眼', '眼井'],
    ['栋', '幢'],
    ['间', '间房'],
    ['枚'],
    ['株', '棵'],
    ['头', '头只 头（只）'],
    ['羽'],
    ['尾'],
    ['匹'],
    ['根'],
    ['瓶'],
    ['袋', '包'],
    ['箱'],
    ['桶'],
    ['剂', '剂次 支剂', { also: ['events'] }],
    ['针', '针次'],
    ['艘'],
    ['扇'],
    ['面'],
    ['樘'],
    ['孔'],
    ['车', '', { also: ['mass'] }],
    ['机柜', '个机柜'],
    ['品种', '个品种'],
    ['副'],
    ['颗', '粒'],
    ['图斑', '个图斑'],
  ],
  rate: [
    ['%', '％ 百分比 百分号 ﹪ percent'],
    ['百分点', '个百分点'],
    ['‰', '千分比'],
    ['‱', '万分比'],
    ['倍'],
    ['比例', '比率 率'],
    ['成'],
    // 孕产妇死亡率 ≤18/10万: so many of a hundred thousand, whatever they are.
    ['/10万', '/10万人 /十万 /十万人 /100000'],
  ],
  score: [
    ['分', '分值 分数'],
    ['星', '星级 颗星'],
    ['名次', '位次'],
    ['档', '个档次 档次'],
  ],
  money: [['元', '圆 块钱 元人民币 人民币元 RMB ￥ ¥'], ['角'], ['美元', '$ USD'], ['欧元', '€'], ['港元', '港币'], ['日元']],
  length: [
    ['米', 'm M 公尺 延米 延长米'],
    ['公里', '千米 km KM Km 延公里'],
    ['厘米', 'cm CM'],
    ['毫米', 'mm MM'],
    ['里', '华里'],
    ['海里'],
    ['单公里'],
    ['车道公里'],
  ],
  area: [
    ['㎡', '平方米 平米 m2 m² M2 M² 平方 平'],
    ['亩', '市亩'],
    ['公顷', 'hm2 hm² ha'],
    ['平方公里', '平方千米 km2 km² KM2'],
    ['亩次'],
    ['公顷次'],
    ['平方厘米', 'cm2 cm²'],
  ],
  volume: [['立方米', 'm³ m3 M³ M3 立方 方 方量'], ['升', 'L l 公升'], ['毫升', 'ml mL ML'], ['立方千米']],
  mass: [['吨', 't T 公吨'], ['公斤', '千克 kg KG Kg'], ['斤', '市斤'], ['克', 'g'], ['毫克', 'mg'], ['两'], ['担']],
  energy: [
    ['度', '千瓦时 kWh KWH kwh kW·h 度电'],
    ['千瓦', 'kW KW kw'],
    ['兆瓦', 'MW'],
    ['瓦', 'W'],
    ['千伏安', 'kVA KVA'],
    ['千伏', 'kV KV'],
    ['吨标煤', '吨标准煤 tce'],
    ['吨CO2', '吨二氧化碳'],
    ['兆焦', 'MJ'],
    ['吉焦', 'GJ'],
  ],
  environment: [
    ['μg/m³', '微克/立方米 微克/m³ ug/m3 μg/m3 微克每立方米'],
    ['mg/L', '毫克/升 mg/l 毫克每升'],
    ['mg/m³', '毫克/立方米 mg/m3'],
    ['分贝', 'dB db DB 分贝(A) dB(A)'],
    ['℃', '摄氏度 °C'],
    ['ppm', 'PPM'],
  ],
  time: [
    ['年', '周年 个年度 年度'],
    ['月', '个月 个自然月'],
    ['天', '日 个自然日 自然日 日历天 个日历天 日历日'],
    ['工作日', '个工作日 工作天 个工作天'],
    ['小时', '个小时 h H 钟头 时'],
    ['分钟', '分鐘 min 个分钟'],
    ['秒', '秒钟 s'],
    ['毫秒', 'ms'],
    ['周', '星期 个星期 礼拜 个周'],
    ['季度', '个季度 季'],
    ['学期', '个学期'],
    ['学年', '个学年'],
    ['旬'],
    ['夜', '晚'],
  ],
  date: [
    ['年月日'],
    ['年月'],
    ['月日'],
    ['月日前', '月日之前 月日以前'],
    ['年月前'],
    ['月底前', '月底之前 月底以前 月末前'],
    ['月底', '月末 月份底'],
    ['月前', '月之前 月以前 月份前'],
    ['月份'],
    ['年底前', '年底之前 年底以前 年末前 年终前'],
    ['年底', '年末 年终'],
    ['年前', '年之前 年以前'],
    ['日前', '日之前 日以前 号前 号之前'],
    ['号'],
  ],
  it: [
    ['GB', 'G G流量'],
    ['TB'],
    ['MB', '兆'],
    ['Mbps', 'M带宽 兆带宽 Mb/s'],
    ['点位', '个点位 点'],
    ['系统', '个系统 套系统'],
    ['端口', '个端口'],
    ['用户', '个用户'],
    ['接口', '个接口'],
    ['模块', '个模块 个功能模块 功能模块'],
    ['路', '路视频'],
    ['平台', '个平台'],
    ['卡', '张卡'],
  ],
};

function entries(): readonly UnitEntry[] {
  const list: UnitEntry[] = [];
  for (const kind of Object.keys(ROWS) as (keyof typeof ROWS)[]) {
    for (const [unit, alternates, more] of ROWS[kind]) {
      const others = (alternates ?? '').split(' ').filter((word) => word !== '' && word !== unit);
      list.push({ unit, kind, ...(others.length > 0 ? { alternates: others } : {}), ...more });
    }
  }
  return list;
}

/** Every unit known, in the order of the table. */
export const UNITS: readonly UnitEntry[] = entries();
