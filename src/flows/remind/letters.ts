import type { Planned } from '../../core/remind/planned.ts';
import type { State } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import type { Desk } from '../desk.ts';

export function reminderLetter(_desk: Desk, _state: State, planned: Planned): Mail {
  return { to: planned.to, subject: `${planned.kind} ${planned.unit}`, body: planned.step.name };
}
