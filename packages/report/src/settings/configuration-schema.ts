/**
 * The configuration file, as checked. Rules and their options are taken from the rules themselves, so that a new rule needs no line here.
 */
import { RULE_IDS, RULES, type RuleOption } from '@perf-lint/analyser';
import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'info', 'off']);

function optionSchema(option: RuleOption) {
  const described = (schema: z.ZodType) => schema.exactOptional().describe(`${option.description['zh-CN']} / ${option.description.en}`);
  switch (option.type) {
    case 'number': {
      let number = z.number();
      if (option.minimum !== undefined) number = number.min(option.minimum);
      if (option.maximum !== undefined) number = number.max(option.maximum);
      return described(number);
    }
    case 'boolean':
      return described(z.boolean());
    case 'words':
      return described(z.array(z.string().min(1)));
    default:
      return option satisfies never;
  }
}

/** "off", or severity and options. */
function ruleSchema(id: string) {
  const rule = RULES.find(({ meta }) => meta.id === id);
  const options: Record<string, z.ZodType> = {};
  for (const option of rule?.meta.options ?? []) options[option.name] = optionSchema(option);
  const setting = z.strictObject({ severity: severity.exactOptional(), options: z.strictObject(options).exactOptional() });
  const described = rule === undefined ? '' : `${rule.texts.title['zh-CN']} / ${rule.texts.title.en}`;
  return z
    .union([severity, setting])
    .transform((value) => (typeof value === 'string' ? { severity: value } : value))
    .exactOptional()
    .describe(described);
}

const words = z.strictObject({
  vague: z.array(z.string().min(1)).default([]).describe('等于没有说明的指标值 / values that say nothing that can be checked'),
  notVague: z.array(z.string().min(1)).default([]).describe('看似模糊、在本地可核对的指标值 / values that can be checked here'),
  units: z.array(z.string().min(1)).default([]).describe('另外的计量单位 / further units of measure'),
  directions: z
    .array(z.strictObject({ head: z.string().min(1), direction: z.enum(['higher', 'lower', 'exact', 'neutral']) }))
    .default([])
    .describe('指标中心词的方向：higher 越高越好，lower 越低越好 / which way is better'),
});

const bilingual = z.strictObject({ 'zh-CN': z.string().min(1).exactOptional(), en: z.string().min(1).exactOptional() });

const source = z.strictObject({
  id: z.string().min(1),
  title: z.union([
    z
      .string()
      .min(1)
      .transform((text) => ({ 'zh-CN': text, en: text })),
    z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  ]),
  number: z.string().default('').describe('文号 / number of the document'),
  article: z.string().default('').describe('条款 / article'),
  text: z.string().default('').describe('条款内容 / what the article says'),
  rules: z.array(z.enum(RULE_IDS)).min(1),
  checkedBy: z.string().default('').describe('核对人；填了核对人和日期才印在意见上 / who checked it; printed once signed'),
  checkedOn: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
    .default('')
    .describe('核对日期，如 2026-03-01 / date of the check'),
});

const suppression = z.strictObject({
  rule: z.enum(RULE_IDS),
  messageId: z.string().min(1).exactOptional(),
  unitCode: z.string().min(1).exactOptional(),
  projectCode: z.string().min(1).exactOptional(),
  projectName: z.string().min(1).exactOptional(),
  indicator: z.string().min(1).exactOptional().describe('三级指标名称 / name of the indicator'),
  reason: z.string().min(1).describe('为什么不再提示 / why'),
});

/** YAML reads a bare 2015 as a number. */
const model = z.union([z.enum(['auto', '2015', '2021']), z.literal([2015, 2021]).transform((year) => (year === 2015 ? '2015' : '2021'))]);

const count = z.number().int().positive();

const limits = z.strictObject({
  fileBytes: count.exactOptional().describe('文件大小（字节） / file size in bytes'),
  pages: count.exactOptional().describe('PDF 页数 / PDF pages'),
  cells: count.exactOptional().describe('单元格数 / cells'),
  cellCharacters: count.exactOptional().describe('一个单元格的字数 / characters in a cell'),
  characters: count.exactOptional().describe('显示的字数 / characters shown'),
  objects: count.exactOptional().describe('PDF 页面上的对象数 / objects on the pages of a PDF'),
  inflatedBytes: count.exactOptional().describe('解压后大小（字节） / size after unpacking'),
  members: count.exactOptional().describe('压缩包内文件数 / files in an archive'),
  seconds: count.exactOptional().describe('每个文件最多用时（秒） / seconds a file may take'),
  memory: count.min(64).exactOptional().describe('每个工作线程的内存（MB） / heap of a worker in MB'),
});

const column = z.union([z.string().min(1), z.number().int().min(0)]);

const librarySettings = z.strictObject({
  file: z.string().min(1).describe('工作簿（.xlsx） / workbook'),
  sheet: z.string().min(1).exactOptional(),
  columns: z
    .strictObject({
      name: column,
      code: column.exactOptional(),
      aspect: column.exactOptional(),
      unit: column.exactOptional(),
      direction: column.exactOptional(),
      kind: column.exactOptional(),
      aliases: column.exactOptional(),
    })
    .exactOptional()
    .describe('各列的表头或列号（从 0 起），不写则按常见表头 / headings or positions from 0; usual headings if left out'),
});

const library = z.union([
  z
    .string()
    .min(1)
    .transform((file): z.output<typeof librarySettings> => ({ file })),
  librarySettings,
]);

const heading = z.string().min(1).exactOptional();

const projectListSettings = z.strictObject({
  file: z.string().min(1).describe('工作簿或 csv / workbook or csv'),
  sheet: z.string().min(1).exactOptional(),
  columns: z
    .strictObject({
      projectCode: heading,
      projectName: heading,
      unitCode: heading,
      unitName: heading,
      department: heading,
      office: heading,
      amount: heading,
      type: heading,
      origin: heading,
    })
    .exactOptional()
    .describe('各列的表头，不写则按常见表头 / headings; usual headings if left out'),
});

const projectList = z.union([
  z
    .string()
    .min(1)
    .transform((file): z.output<typeof projectListSettings> => ({ file })),
  projectListSettings,
]);

/** The settings that a file as a whole and those for single paths share. */
function analysisShape() {
  const rules = z.strictObject(Object.fromEntries(RULE_IDS.map((id) => [id, ruleSchema(id)])));
  return {
    model: model.exactOptional().describe('指标体系：auto 按表头判断 / official model'),
    preset: z.enum(['lenient', 'default', 'strict']).exactOptional().describe('宽严 / how strict'),
    tone: z.enum(['official', 'plain']).exactOptional().describe('语气：official 公文，plain 平实 / official or plain wording'),
    rules: rules.exactOptional().describe('各规则的级别和参数 / severity and options per rule'),
    words: words.exactOptional().describe('本地词表 / own words'),
    wording: z.record(z.string(), bilingual).exactOptional().describe('本地措辞："规则/提示" / own wording: "rule/message"'),
    sources: z.array(source).exactOptional().describe('本市依据 / local sources'),
    suppressions: z.array(suppression).exactOptional().describe('不再提示的意见，须写理由 / findings rejected, with a reason'),
  };
}

function schemaOfFiles() {
  const analysis = analysisShape();
  return z.strictObject({
    $schema: z.string().exactOptional(),
    extends: z
      .union([z.string().transform((name) => [name]), z.array(z.string())])
      .default([])
      .describe('在这些配置文件的基础上 / configuration files this one builds on'),
    language: z.enum(['zh-CN', 'en']).exactOptional().describe('输出语言 / language of the output'),
    failOn: z
      .enum(['error', 'warning', 'info', 'never'])
      .exactOptional()
      .describe('达到这一级返回 1 / severity that makes the exit status 1'),
    ...analysis,
    overrides: z
      .array(z.strictObject({ files: z.array(z.string().min(1)).min(1), ...analysis }))
      .default([])
      .describe('只对某些文件生效的设置 / settings for some files'),
    limits: limits.default({}).describe('读取上限 / limits of reading'),
    forms: z.array(z.string()).default([]).describe('空白表样：表样自带的文字不算问题 / blank forms'),
    ignore: z.array(z.string()).default([]).describe('跳过的文件，写法同 .gitignore / files to skip'),
    baseline: z.string().exactOptional().describe('基线文件 / file of findings accepted so far'),
    library: library.exactOptional().describe('本省（本市）指标库 / own library of standard indicators'),
    projectList: projectList.exactOptional().describe('项目清单：应报的项目、金额、主管部门、业务科室 / list of the projects expected'),
    offices: z.record(z.string(), z.string()).default({}).describe('部门对应的业务科室 / office in charge of a department'),
  });
}

let made: ReturnType<typeof schemaOfFiles> | null = null;

/** The schema of a file; made when the first file is there to check, for it costs more than all else that starts with the program. */
export function configurationSchema(): ReturnType<typeof schemaOfFiles> {
  made ??= schemaOfFiles();
  return made;
}

export type ConfigurationFile = z.infer<ReturnType<typeof schemaOfFiles>>;

/** The schema for editors, from which they offer names and mark mistakes. */
export function configurationJsonSchema(): object {
  const schema = z.toJSONSchema(configurationSchema(), { io: 'input', unrepresentable: 'any', reused: 'ref' });
  return { ...schema, title: 'perf-lint configuration' };
}
