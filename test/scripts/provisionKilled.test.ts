/** Killed before each request is handled, or after it was and before its answer: the next run ends where an undisturbed one does. */
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fake, startFake } from '../fake/fake.ts';
import { mime, type ScriptFile, type ScriptProject } from '../fake/state.ts';
import { endState, provision, read, type Stage, setStage, useSmallBundle } from './stage.ts';

const lanes: Fake[] = [];
let requests: string[] = [];
let undisturbed: unknown;

function newStage(fake: Fake): Stage {
  const stage = setStage(fake);
  useSmallBundle(stage);
  return stage;
}

beforeAll(async () => {
  for (let i = 0; i < availableParallelism(); i++) lanes.push(await startFake());
  const stage = newStage(lanes[0] as Fake);
  expect((await provision(stage)).code).toBe(0);
  requests = stage.fake.requests.map(({ id }) => id);
  undisturbed = endState(stage);
  stage.place.remove();
});

afterAll(async () => {
  await Promise.all(lanes.map((fake) => fake.close()));
});

const bundleOf = (stage: Stage): ScriptFile[] => [
  { name: 'appsscript', type: 'JSON', source: read(stage, 'dist/appsscript.json') },
  { name: 'Code', type: 'SERVER_JS', source: read(stage, 'dist/Code.js') },
];

/** From the look at what HEAD holds to the look whether clasp's push arrived. */
const pushing = (): { first: number; last: number } => ({
  first: requests.indexOf('script.projects.getContent'),
  last: requests.lastIndexOf('script.projects.getContent'),
});

/** clasp takes longer than all the rest. Where a run is killed long before the push or after it, HEAD has nothing to be pushed. */
function spareClasp(stage: Stage): void {
  stage.fake.state.scripts = new Proxy<Record<string, ScriptProject>>(
    {},
    { set: (all, id, project: ScriptProject) => Reflect.set(all, id, { ...project, files: bundleOf(stage) }) },
  );
}

const trashedSheets = ({ fake }: Stage): number =>
  Object.values(fake.state.files).filter(({ trashed, mimeType }) => trashed && mimeType === mime.spreadsheet).length;

/** Runs, is killed at the request of this place in an undisturbed run, runs again. */
async function killedAt(fake: Fake, place: number, kill: 'before' | 'after'): Promise<void> {
  const stage = newStage(fake);
  const { first, last } = pushing();
  if (place < first || place > last) spareClasp(stage);
  const nth = 1 + (place > last ? place - (last - first) : place);
  try {
    fake.plan({ nth, kill });
    expect((await provision(stage)).code, 'the first run is killed').toBe(null);
    expect(fake.requests.map(({ id }) => id).slice(nth - 1)).toEqual([requests[place]]);
    const { code, stderr } = await provision(stage);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(endState(stage)).toEqual(undisturbed);
    // Nobody knows whether its script project was made: that Sheet, and no other, is given up.
    expect(trashedSheets(stage)).toBe(requests[place] === 'script.projects.create' ? 1 : 0);
  } finally {
    stage.place.remove();
  }
}

test('requests of clasp are among those that are met', () => {
  expect(requests).toContain('script.projects.updateContent');
  expect(requests.length).toBeGreaterThan(15);
});

test('two kills for each request of a run, each mended by the next run', async () => {
  const cases = requests.flatMap((_, i) => (['before', 'after'] as const).map((kill) => ({ place: i, kill })));
  const faults: string[] = [];
  const work = async (fake: Fake): Promise<void> => {
    for (let next = cases.shift(); next; next = cases.shift()) {
      const { place, kill } = next;
      await killedAt(fake, place, kill).catch((e: Error) => {
        faults.push(`killed ${kill} ${requests[place]} (${place + 1}): ${e.message}`);
      });
    }
  };
  await Promise.all(lanes.map(work));
  expect(faults).toEqual([]);
}, 400_000);
