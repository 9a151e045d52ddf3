/**
 * Language of messages: what --lang says, else what the machine's locale says, else Chinese, the language of those who use it.
 */
export type Language = 'zh-CN' | 'en';

/**
 * @param environment LC_ALL, LC_MESSAGES and LANG are looked at in this order; "C" and "POSIX" say nothing
 * @param system locale of the system where the environment names none (Windows), "" where it is not known
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>, system: string): Language {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = environment[name];
    if (value) return fromLocale(value);
  }
  return fromLocale(system);
}

function fromLocale(locale: string): Language {
  const language = /^[a-z]{2,3}(?=[-_.@]|$)/i.exec(locale)?.[0].toLowerCase();
  return language === undefined || language === 'zh' ? 'zh-CN' : 'en';
}

/** The language of this machine. Linux without a locale reports "en-US" for "not set", so it is asked elsewhere only. */
export function systemLanguage(): Language {
  const asks = process.platform === 'win32' || process.platform === 'darwin';
  return languageOf(process.env, asks ? Intl.DateTimeFormat().resolvedOptions().locale : '');
}

/** Reads a value of --lang; null where it names no language we have. Generous with case, "zh" and "_". */
export function parseLanguage(text: string): Language | null {
  const plain = text.toLowerCase().replaceAll('_', '-');
  if (plain === 'zh' || plain === 'zh-cn' || plain === 'zh-hans' || plain === 'zh-hans-cn') return 'zh-CN';
  if (plain === 'en' || plain.startsWith('en-')) return 'en';
  return null;
}
