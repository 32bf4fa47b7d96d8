/** A Form that a person has deleted. What it had taken in stays and counts; what it alone knew is gone. */
import type { Maker, Ports } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';

/**
 * True where the Form was deleted for good, which can only be told under the account that made it. Throws where it lies in the
 * trash, or this account may not open it.
 */
export function isFormLost({ account }: Ports, maker: Maker, of: Record<string, string>): boolean {
  const found = of.formId && maker.findForm(of.formId);
  if (found === 'bin') throw new Error(sayFailure('S-FORM-04', {}));
  if (found !== 'missing') return false;
  const by = of.formBy || (of.owner as string);
  if (by !== account.owner()) throw new Error(sayFailure('S-OWN-01', { account: account.owner(), by }));
  return true;
}

/** What set-up makes again; `formSince`: what was sent before is in the history, and no link edits it. */
export const withoutForm = (now: number): Record<string, string> => ({
  formId: '',
  formBy: '',
  items: '{}',
  formSince: String(now),
  tell: sayFailure('S-FORM-06', {}),
});
