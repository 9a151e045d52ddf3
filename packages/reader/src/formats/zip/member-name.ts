/**
 * Names of zip members. Without the UTF-8 flag, archives made by Windows programs in China hold GB18030, whatever the standard says.
 */

const UNICODE_PATH = 0x7075;

/** The Info-ZIP "Unicode path" field, which holds the name in UTF-8 beside a name in the local code page. */
function unicodePath(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5 && at + 4 + size <= extra.length)
      return extra.subarray(at + 9, at + 4 + size);
    at += 4 + size;
  }
  return null;
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a member's name. Unflagged names are tried as UTF-8 first (macOS writes it without the flag; a GB18030 name of two characters or more is
 * next to never valid UTF-8), then as GB18030; what is neither is shown with replacement characters. Backslashes become "/".
 */
export function decodeMemberName(name: Uint8Array, flagged: boolean, extra: Uint8Array): string {
  const field = unicodePath(extra);
  const text =
    (field && strict('utf-8', field)) ??
    strict('utf-8', name) ??
    (flagged ? null : strict('gb18030', name)) ??
    new TextDecoder(flagged ? 'utf-8' : 'gb18030').decode(name);
  return text.replaceAll('\\', '/');
}

/** Why a name must not be used as a path: it is absolute, climbs out of its folder, or holds control characters; "" where it is fine. */
export function unsafeName(name: string): '' | 'absolute-path' | 'path-traversal' | 'control-character' {
  if (name.startsWith('/') || /^[a-zA-Z]:/.test(name)) return 'absolute-path';
  if (name.split('/').includes('..')) return 'path-traversal';
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) < 0x20) return 'control-character';
  return '';
}
