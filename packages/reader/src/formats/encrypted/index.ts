/**
 * Office files with a password: the package inside, where one of the passwords opens it. Passwords are used and forgotten.
 */
import { corrupt, ReadFailure } from '../../failure.js';
import type { CompoundFile } from '../ole/compound.js';
import { decrypted } from './decrypt.js';
import { encryptionScheme } from './scheme.js';

/** What Excel encrypts a workbook with that is only protected against changes: it opens without a question. */
const NO_PASSWORD = 'VelvetSweatshop';
/** As many letters of a password count in Office. */
const LONGEST_PASSWORD = 255;

/**
 * The package in an encrypted office file. Fails with "encrypted" where no password was given, "wrong-password" where none fits, "encryption-not-read" where it is
 * no password that opens it, and "corrupt".
 */
export function openPackage(file: CompoundFile, passwords: readonly string[]): Uint8Array {
  const info = file.find('EncryptionInfo');
  const content = file.find('EncryptedPackage');
  if (!content) throw corrupt('office', 'encryption: no content');
  // Without it the file is under rights management: a server gives the key.
  if (!info) throw new ReadFailure({ id: 'encryption-not-read', args: { format: 'office' } });
  const scheme = encryptionScheme(file.read(info));
  const bytes = file.read(content);
  for (const password of [...passwords, NO_PASSWORD]) {
    const opened = decrypted(scheme, password.slice(0, LONGEST_PASSWORD), bytes);
    if (opened) return opened;
  }
  throw new ReadFailure({ id: passwords.length > 0 ? 'wrong-password' : 'encrypted', args: {} });
}
