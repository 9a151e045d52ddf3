/** The configuration file that `init` writes: every setting with a comment, all of them switched off. */
import { RULES } from '@perf-lint/analyser';
import type { Language } from '../language.js';

const HEAD: Readonly<Record<Language, string>> = {
  'zh-CN': `# perf-lint 配置。去掉行首的 # 即生效；写错的名称会被指出。
# 查看生效的配置：perf-lint lint --print-config

# extends: ./全市统一.yaml      # 在另一份配置的基础上
# language: zh-CN               # 输出语言：zh-CN 或 en
# failOn: error                 # 达到这一级时返回 1：error warning info never
# model: auto                   # 指标体系：auto 按表头判断；2015（成本在产出下）；2021（成本单列）
# preset: default               # 宽严：lenient default strict
# tone: official                # 意见的语气：official 公文，plain 平实

# 不再提示的意见，必须写明理由
# suppressions:
#   - rule: vague-value
#     projectCode: "410300240000000000000"
#     indicator: 政策知晓情况
#     reason: 已与单位核实，另有考核细则

# 本地词表
# words:
#   vague: [按要求完成]          # 等于没有说明的指标值
#   notVague: [达到一级标准]      # 在本地可核对的指标值
#   units: [亩次]                # 另外的计量单位
#   directions:
#     - { head: 信访量, direction: lower }

# 本地措辞，"规则/提示" 可用 perf-lint explain 查看
# wording:
#   empty-value/empty: { zh-CN: 指标值未填，请补充。 }

# 本市依据，印在意见后面
# sources:
#   - id: city-2024
#     title: 市财政局关于做好绩效目标编报的通知
#     number: 某财绩〔2024〕1号
#     article: 第三条
#     text: 指标值应当可核实
#     rules: [vague-value, missing-unit]
#     checkedBy: 张三             # 核对人和日期都填了才印在意见上
#     checkedOn: "2026-03-01"

# 只对某些文件生效
# overrides:
#   - files: ["教育局/**"]
#     preset: strict

# ignore: ["*草稿*"]             # 跳过的文件，写法同 .gitignore
# forms: [空白申报表.docx]        # 空白表样：表样自带的文字不算问题
# baseline: perf-lint.baseline.json   # 已知问题，用 lint --update-baseline 生成
# library: { file: 省指标库.xlsx, columns: { name: 三级指标, code: 编码, unit: 计量单位 } }   # 本省指标库
# projectList: { file: 项目清单.xlsx, columns: { projectCode: 项目编号, office: 归口科室 } }   # 应报的项目
# offices: { 市教育局: 教科文科 }  # 部门对应的业务科室
# limits: { seconds: 120, memory: 1024 }

# 规则：error 退回必改，warning 请核实，info 提示，off 关闭
rules:
`,
  en: `# Configuration of perf-lint. Take away a leading # to switch a line on; misspelt names are pointed out.
# The configuration in force: perf-lint lint --print-config

# extends: ./shared.yaml        # build on another file
# language: en                  # zh-CN or en
# failOn: error                 # severity that makes the exit status 1: error warning info never
# model: auto                   # official model: auto by the headings, 2015 (cost under output), 2021 (cost a class)
# preset: default               # how strict: lenient default strict
# tone: official                # how opinions speak: official or plain

# Findings rejected; a reason is required
# suppressions:
#   - rule: vague-value
#     projectCode: "410300240000000000000"
#     indicator: 政策知晓情况
#     reason: checked with the unit

# Own words
# words:
#   vague: [按要求完成]
#   notVague: [达到一级标准]
#   units: [亩次]
#   directions:
#     - { head: 信访量, direction: lower }

# Own wording, by rule and message (see perf-lint explain)
# wording:
#   empty-value/empty: { en: Please fill in the value. }

# Local sources, printed beside findings
# sources:
#   - id: city-2024
#     title: { zh-CN: 市财政局关于做好绩效目标编报的通知, en: Notice of the municipal finance bureau }
#     number: 某财绩〔2024〕1号
#     article: 第三条
#     text: a value can be verified
#     rules: [vague-value, missing-unit]
#     checkedBy: Zhang San        # printed once name and date of the check are there
#     checkedOn: "2026-03-01"

# Settings for some files
# overrides:
#   - files: ["education/**"]
#     preset: strict

# ignore: ["*draft*"]
# forms: [blank-form.docx]
# baseline: perf-lint.baseline.json   # made by lint --update-baseline
# library: { file: library.xlsx, columns: { name: 三级指标, code: 编码, unit: 计量单位 } }
# projectList: { file: projects.xlsx, columns: { projectCode: 项目编号, office: 归口科室 } }   # projects expected
# offices: { 市教育局: 教科文科 }
# limits: { seconds: 120, memory: 1024 }

# Rules: error, warning, info or off
rules:
`,
};

export function configurationTemplate(language: Language): string {
  let text = HEAD[language];
  for (const { meta, texts } of RULES) {
    text += `  # ${meta.id}: ${meta.severity === 'off' ? '"off"' : meta.severity}   # ${texts.title[language]}\n`;
    for (const option of meta.options) {
      text += `  #   ${option.name} = ${JSON.stringify(option.default)}   # ${option.description[language]}\n`;
    }
  }
  return `${text}  {}\n`;
}
