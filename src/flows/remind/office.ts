import type { Planned } from '../../core/remind/planned.ts';
import type { State } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import type { Desk } from '../desk.ts';

export function leaderLetter(_desk: Desk, _state: State, owed: readonly Planned[], to: string): Mail {
  return { to, subject: 'leader', body: owed.map((p) => p.unit).join() };
}
export function digestLetter(_desk: Desk, state: State, planned: readonly Planned[]): Mail {
  return { to: state.settings.coordinatorEmail ?? '', subject: 'digest', body: String(planned.length) };
}
