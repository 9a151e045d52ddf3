/**
 * Serial numbers of a workbook as dates: days since 1899-12-30 (or 1904-01-01), the fraction being the time of day.
 */

export interface DateToken {
  readonly date: boolean;
  readonly digit: boolean;
  readonly text: string;
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly total: number;
}

const DAY_SECONDS = 86_400;
const LAST_SERIAL = 2_958_465; // 9999-12-31
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

function momentOf(serial: number, date1904: boolean): Moment | null {
  if (serial < 0 || serial > LAST_SERIAL) return null;
  const total = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(total / DAY_SECONDS);
  // Serial 60 is the 29 February 1900 that never was; days before it are one off.
  const shifted = date1904 ? days + 1462 : days < 60 ? days + 1 : days;
  const date = new Date(Date.UTC(1899, 11, 30) + shifted * DAY_SECONDS * 1000);
  const seconds = total - days * DAY_SECONDS;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor((seconds % 3600) / 60),
    second: seconds % 60,
    total,
  };
}

const two = (number: number, length: number) => (length >= 2 ? String(number).padStart(2, '0') : String(number));

function part(letters: string, moment: Moment, minutes: boolean, twelve: boolean): string {
  const length = letters.length;
  switch (letters[0]) {
    case 'y':
    case 'e':
      return letters[0] === 'y' && length <= 2 ? String(moment.year % 100).padStart(2, '0') : String(moment.year);
    case 'm':
      if (minutes) return two(moment.minute, length);
      return length >= 3 ? (MONTHS[moment.month - 1] ?? '') : two(moment.month, length);
    case 'd':
      return length <= 2 ? two(moment.day, length) : `星期${WEEKDAYS[moment.weekday] ?? ''}`;
    case 'a':
      return `${length >= 4 ? '星期' : ''}${WEEKDAYS[moment.weekday] ?? ''}`;
    case 'h':
      return two(twelve ? moment.hour % 12 || 12 : moment.hour, length);
    case 's':
      return two(moment.second, length);
    case '[':
      if (letters[1]?.toLowerCase() === 'h') return String(Math.floor(moment.total / 3600));
      return letters[1]?.toLowerCase() === 'm' ? String(Math.floor(moment.total / 60)) : String(moment.total);
    default:
      return '';
  }
}

/** "m" is minutes right after hours or right before seconds, else months. */
function isMinutes(tokens: readonly DateToken[], index: number): boolean {
  const neighbour = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at];
      if (token?.date) return token.text.replace('[', '').charAt(0).toLowerCase();
    }
    return '';
  };
  return neighbour(-1) === 'h' || neighbour(1) === 's';
}

/** The serial number under date tokens, null where it is no date (negative, or after the year 9999). */
export function formatDate(serial: number, tokens: readonly DateToken[], date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (!moment) return null;
  const twelve = tokens.some((token) => token.date && token.text.includes('/'));
  let text = '';
  tokens.forEach((token, index) => {
    if (!token.date) {
      // "ss.0": fractions of a second are not shown.
      if (!token.digit && !(token.text === '.' && tokens[index + 1]?.digit)) text += token.text;
    } else if (token.text.includes('/')) {
      const [morning = '', afternoon = ''] = token.text.split('/');
      text += moment.hour < 12 ? morning : afternoon;
    } else text += part(token.text, moment, token.text.startsWith('m') && isMinutes(tokens, index), twelve);
  });
  return text;
}
