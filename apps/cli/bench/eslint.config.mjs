/** A linter that people know, over the same bytes: eslint takes the texts for markdown and checks them by the rules its plugin recommends. */
import markdown from '@eslint/markdown';

export default [
  {
    files: ['**/*.md', '**/*.txt'],
    plugins: { markdown },
    language: 'markdown/commonmark',
    rules: markdown.configs.recommended[0]?.rules ?? {},
  },
];
