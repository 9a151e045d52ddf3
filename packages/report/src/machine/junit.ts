/**
 * JUnit XML: one suite a project, one case an indicator row; 退回必改 fails a case, everything else is said in its output.
 */
import type { Analysis, Finding } from '@perf-lint/analyser';
import { locationOf, shortLocation } from '../location.js';
import type { ReportOptions } from '../options.js';
import { FindingPlaces } from '../record/finding-context.js';
import { indicatorRows } from '../record/walk.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { SEVERITY, TABLE } from '../texts/labels.js';
import { problemSentence } from '../texts/problems.js';
import { singleLine } from '../texts/single-line.js';
import { opinionSentence } from '../view/opinion-text.js';
import { escapeXml } from './escape-xml.js';
import type { ReportFormat } from './report-format.js';

interface TestCase {
  readonly name: string;
  readonly findings: Finding[];
}

interface Suite {
  readonly name: string;
  readonly cases: Map<string, TestCase>;
}

/** Suites of a document in document order: overall tables, then projects; a suite's first case holds what is about the project as a whole. */
function suitesOf(analysis: Analysis, { language }: ReportOptions): Suite[] {
  const whole = language === 'zh-CN' ? '整个项目' : 'the project as a whole';
  const suites = new Map<string, Suite>();
  const suiteAt = (key: string, name: string): Suite => {
    let suite = suites.get(key);
    if (suite === undefined) {
      suite = { name, cases: new Map() };
      suites.set(key, suite);
    }
    return suite;
  };
  for (const { department, project, indicator } of indicatorRows(analysis.document)) {
    const suite =
      project === null
        ? suiteAt(`overall ${department.code}`, `${department.name} ${TABLE.overall[language]}`)
        : suiteAt(project.id, `${project.code} ${project.name}`.trim());
    suite.cases.set(indicator.id, { name: `${indicator.name} ${indicator.value}`.trim() || indicator.id, findings: [] });
  }
  const places = new FindingPlaces(analysis);
  for (const finding of analysis.findings) {
    const { department, project, indicator } = places.of(finding);
    const suite =
      project === null
        ? suiteAt(`overall ${department?.code ?? ''}`, `${department?.name ?? ''} ${TABLE.overall[language]}`.trim())
        : suiteAt(project.id, `${project.code} ${project.name}`.trim());
    const key = indicator?.id ?? 'whole';
    const testCase = suite.cases.get(key) ?? { name: whole, findings: [] };
    suite.cases.set(key, testCase);
    testCase.findings.push(finding);
  }
  return [...suites.values()];
}

function caseXml(testCase: TestCase, classname: string, options: ReportOptions): string {
  const { language, wording } = options;
  const head = `<testcase classname="${escapeXml(singleLine(classname))}" name="${escapeXml(singleLine(testCase.name))}"`;
  if (testCase.findings.length === 0) return `${head}/>`;
  const lines = testCase.findings.map((finding) => {
    const place = shortLocation(locationOf(finding.references));
    const said = opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
    return singleLine(`${SEVERITY[finding.severity][language]} ${finding.ruleId}${place === '' ? '' : ` (${place})`}: ${said}`);
  });
  const errors = testCase.findings.filter((finding) => finding.severity === 'error');
  const first = errors[0];
  if (first === undefined) return `${head}><system-out>${escapeXml(lines.join('\n'))}</system-out></testcase>`;
  const message = escapeXml(singleLine(findingMessage(first, language, wording)));
  return `${head}><failure type="${first.ruleId}" message="${message}">${escapeXml(lines.join('\n'))}</failure></testcase>`;
}

export function junit(options: ReportOptions): ReportFormat {
  return {
    separator: '',
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="perf-lint">\n',
    *document(analysis) {
      for (const suite of suitesOf(analysis, options)) {
        const cases = [...suite.cases.values()];
        const failures = cases.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length;
        yield `<testsuite name="${escapeXml(singleLine(suite.name))}" file="${escapeXml(singleLine(analysis.document.path))}" tests="${cases.length}" failures="${failures}" errors="0">\n`;
        for (const testCase of cases) yield `${caseXml(testCase, suite.name, options)}\n`;
        yield '</testsuite>\n';
      }
    },
    failure: ({ path, problem }) => {
      const name = escapeXml(singleLine(path));
      const message = escapeXml(problemSentence(problem, options.language));
      return `<testsuite name="${name}" file="${name}" tests="1" failures="0" errors="1">\n<testcase classname="${name}" name="read"><error type="${escapeXml(problem.id)}" message="${message}"/></testcase>\n</testsuite>\n`;
    },
    end: () => '</testsuites>\n',
  };
}
