/**
 * Radical code points to the ordinary characters they look like.
 *
 * PDF fonts often name the glyph of 用 or 长 by its radical code point (⽤, ⻓): the text looks right and matches nothing.
 * The tables follow Unicode's Equivalent_Unified_Ideograph. Three Kangxi radicals (戶 靑 黃) are given in the form
 * that simplified text means (户 青 黄).
 */

const SUPPLEMENT_FIRST = 0x2e80;
const SUPPLEMENT = Array.from(
  '⺀厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫' +
    '羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉' +
    '齐歯齿竜龙龜亀龟',
);

const KANGXI_FIRST = 0x2f00;
const KANGXI = Array.from(
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴' +
    '廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿' +
    '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵' +
    '邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
);

/** The ordinary character for a radical code point, undefined for every other code point. */
function ordinaryCharacter(code: number): string | undefined {
  if (code < SUPPLEMENT_FIRST || code > 0x2fd5) return undefined;
  return code >= KANGXI_FIRST ? KANGXI[code - KANGXI_FIRST] : SUPPLEMENT[code - SUPPLEMENT_FIRST];
}

/** ⽤⼈⼒⻓⻔⺠ → 用人力长门民 (U+2E80–2EF3, U+2F00–2FD5); everything else is left as it is. */
export function unifyRadicals(text: string): string {
  let result = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const ordinary = ordinaryCharacter(text.charCodeAt(i));
    if (ordinary === undefined) continue;
    result += text.slice(copied, i) + ordinary;
    copied = i + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
