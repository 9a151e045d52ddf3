/** What the system's error codes mean to a clerk: what is wrong and what to do. The system's own English text is for the log only. */
import type { Language, Localized } from '../language.js';

interface Reason {
  readonly what: Localized;
  readonly todo: Localized;
}

const FULL: Localized = { 'zh-CN': '请清理磁盘，或换一个位置后重试', en: 'free some space or choose another place, and try again' };
const RIGHTS: Localized = { 'zh-CN': '请检查权限，或换一个位置后重试', en: 'check the permissions or choose another place' };
const PATH: Localized = { 'zh-CN': '请检查路径', en: 'check the path' };
const CLOSE: Localized = { 'zh-CN': '请在其他程序中关闭它后重试', en: 'close it in the other program and try again' };
const AGAIN: Localized = { 'zh-CN': '请检查磁盘或网络后重试', en: 'check the disk or the network and try again' };

const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { what: { 'zh-CN': '磁盘空间不足', en: 'the disk is full' }, todo: FULL },
  EDQUOT: { what: { 'zh-CN': '磁盘空间不足（配额已用完）', en: 'the disk is full (quota used up)' }, todo: FULL },
  EFBIG: { what: { 'zh-CN': '文件超过磁盘允许的大小', en: 'the file is larger than the disk allows' }, todo: FULL },
  EACCES: { what: { 'zh-CN': '没有权限', en: 'permission denied' }, todo: RIGHTS },
  EPERM: {
    what: { 'zh-CN': '不允许这样做，或文件正被其他程序打开', en: 'not permitted, or another program holds the file' },
    todo: RIGHTS,
  },
  EROFS: { what: { 'zh-CN': '磁盘是只读的', en: 'the disk is read-only' }, todo: RIGHTS },
  EBUSY: { what: { 'zh-CN': '正被其他程序打开', en: 'another program holds it' }, todo: CLOSE },
  ETXTBSY: { what: { 'zh-CN': '正被其他程序打开', en: 'another program holds it' }, todo: CLOSE },
  ENOENT: { what: { 'zh-CN': '找不到', en: 'it is not there' }, todo: PATH },
  ENOTDIR: { what: { 'zh-CN': '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' }, todo: PATH },
  EEXIST: { what: { 'zh-CN': '已有同名的文件', en: 'a file of that name is there' }, todo: PATH },
  EISDIR: { what: { 'zh-CN': '这是文件夹，不是文件', en: 'it is a folder, not a file' }, todo: PATH },
  ENAMETOOLONG: { what: { 'zh-CN': '路径或文件名太长', en: 'the path or a name is too long' }, todo: PATH },
  ELOOP: { what: { 'zh-CN': '链接绕回了自己', en: 'a link leads back to itself' }, todo: PATH },
  EMFILE: { what: { 'zh-CN': '打开的文件太多', en: 'too many files are open' }, todo: AGAIN },
  ENFILE: { what: { 'zh-CN': '打开的文件太多', en: 'too many files are open' }, todo: AGAIN },
  EIO: { what: { 'zh-CN': '磁盘读写出错', en: 'the disk has an error' }, todo: AGAIN },
  ENXIO: { what: { 'zh-CN': '设备不可用', en: 'the device is not available' }, todo: PATH },
};

/** Codes that have words here. */
export const SYSTEM_CODES: readonly string[] = Object.keys(REASONS);

/** "磁盘空间不足。请清理磁盘，或换一个位置后重试。" @param code of the system, "" where there is none; @param otherwise what to do where the code says nothing */
export function systemReason(code: string, language: Language, otherwise: Localized): string {
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  if (language === 'zh-CN') {
    const what = reason?.what['zh-CN'] ?? (code === '' ? '原因不明' : `系统返回 ${code}`);
    return `${what}。${(reason?.todo ?? otherwise)['zh-CN']}。`;
  }
  const what = reason?.what.en ?? (code === '' ? 'for no known reason' : `the system says ${code}`);
  const todo = (reason?.todo ?? otherwise).en;
  return `${what}. ${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`;
}
