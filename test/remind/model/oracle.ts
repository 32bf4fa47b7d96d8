/** What must hold of every scenario, by plain loops over what was seen of it. */
import { type Facts, registry } from './facts.ts';
import { DOUBTFUL, SENT } from './ladder.ts';
import { ledger } from './ledger.ts';
import { allowed, eachStepOnce, oneADay, recipients } from './mails.ts';
import { Seen } from './seen.ts';
import { nothingForgotten } from './verdicts.ts';

export class Oracle {
  readonly #seen: Seen;

  constructor(facts: Facts) {
    this.#seen = new Seen(facts);
  }

  judge(): string[] {
    const seen = this.#seen;
    ledger(seen);
    for (const line of seen.lines) {
      if (line.status !== SENT && line.status !== DOUBTFUL) continue;
      recipients(seen, line);
      allowed(seen, line);
    }
    oneADay(seen);
    eachStepOnce(seen);
    for (const unit of registry) nothingForgotten(seen, unit);
    return seen.faults;
  }
}
