/** A field for the password of one file. What is typed is used once and kept nowhere. */
import { useState } from 'preact/hooks';
import type { Texts } from './texts.js';

export interface PasswordFormProps {
  /** What it opens, for those who do not see where it stands. */
  readonly label: string;
  readonly texts: Pick<Texts['intake'], 'password' | 'unlock'>;
  readonly onPassword: (password: string) => void;
}

export function PasswordForm({ label, texts, onPassword }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="password"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setPassword('');
        onPassword(password);
      }}
    >
      <input
        type="password"
        autocomplete="off"
        aria-label={`${texts.password} ${label}`}
        placeholder={texts.password}
        value={password}
        onInput={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <button type="submit" disabled={password === ''}>
        {texts.unlock}
      </button>
    </form>
  );
}
