/** Text that is being typed: it stays whatever is drawn anew meanwhile, and is taken when its field is left. */
import { useState } from 'preact/hooks';

interface TextEvent {
  readonly currentTarget: { readonly value: string };
}

/** What a field needs for that, to be spread over it. Drawn with what is taken alone, a field would lose what is typed to every drawing. */
export function useDraft(taken: string, take: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? taken,
    onInput: ({ currentTarget }: TextEvent) => setDraft(currentTarget.value),
    onChange: ({ currentTarget }: TextEvent) => {
      setDraft(null);
      take(currentTarget.value);
    },
  };
}
