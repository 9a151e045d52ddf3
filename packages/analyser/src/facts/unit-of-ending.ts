/** Units that the end of a name asks for: 人 for 人数, 次 for 次数. */
const UNITS_OF_ENDINGS: readonly (readonly [string, string])[] = [
  ['人数', '人'],
  ['人次', '人次'],
  ['户数', '户'],
  ['次数', '次'],
  ['场次', '场'],
  ['期数', '期'],
  ['批次', '批'],
  ['班次', '班'],
  ['篇数', '篇'],
  ['份数', '份'],
  ['台数', '台'],
  ['家数', '家'],
  ['天数', '天'],
  ['起数', '起'],
  ['件数', '件'],
];

/** Unit by the end of a bare name, undefined where the name does not tell. */
export function unitOfEnding(name: string): string | undefined {
  for (const [ending, unit] of UNITS_OF_ENDINGS) if (name.endsWith(ending)) return unit;
  return undefined;
}
