/** A person at a computer, and Google on the other side of the line: what the tests of installing scripts share. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fake } from '../fake/fake.ts';
import { newPlace, type Place, type Ran, runScript } from '../fake/run.ts';
import { addGrant, emptyState, type Grant } from '../fake/state.ts';

export const installer = 'can-bo@mau.example';

export interface Stage {
  fake: Fake;
  place: Place;
  grant: Grant;
}

/** A computer on which somebody has just signed in, and an account with nothing of ours in it. */
export function setStage(fake: Fake): Stage {
  fake.reset(emptyState());
  const grant = addGrant(fake.state, installer);
  return { fake, grant, place: newPlace({ default: grant }) };
}

export const read = ({ place }: Stage, path: string): string => readFileSync(join(place.cwd, path), 'utf8');
export const write = ({ place }: Stage, path: string, text: string): void => writeFileSync(join(place.cwd, path), text);

/** What passes for a bundle where its size says nothing: the real one costs every run a second. */
export const useSmallBundle = (stage: Stage): void =>
  write(stage, 'dist/Code.js', '// tonghop 0.1.0, data 2\nfunction onOpen() {}\n');

/** Everything that a run left for eyes or on the disk of the project. */
function leftBy({ place }: Stage, { stdout, stderr }: Ran): string {
  const folder = join(place.cwd, '.tonghop');
  const files = [
    ...readdirSync(place.cwd).flatMap((name) => (name.startsWith('.clasp.') ? [join(place.cwd, name)] : [])),
    ...(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []).map((name) =>
      join(folder, name),
    ),
  ];
  return [stdout, stderr, ...files.map((path) => readFileSync(path, 'utf8'))].join('\n');
}

/** Runs one of our scripts. No run may show a secret or a stack trace, or ask Google for what its own description does not know. */
export async function runOurs(
  stage: Stage,
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const ran = await runScript(name, args, { fake: stage.fake, ...stage.place, env });
  const left = leftBy(stage, ran);
  const faults = [
    ...stage.fake.secrets().filter((secret) => left.includes(secret)),
    ...stage.fake.problems(),
    ...(/^\s+at .*:\d+:\d+\)?$/m.test(ran.stderr) ? [ran.stderr] : []),
  ];
  if (faults.length > 0) throw new Error(`${name} ${args.join(' ')}: ${faults.join('\n')}`);
  return ran;
}

export const provisionArgs: readonly string[] = [
  ...['--preset', 'an-khanh'],
  ...['--title', 'Xã Mẫu: Đợt 1'],
  ...['--name', 'mau'],
  '--yes',
];

export const provision = (stage: Stage, args = provisionArgs, env: Record<string, string> = {}): Promise<Ran> =>
  runOurs(stage, 'provision', args, env);

const ids = (text: string, named: Record<string, string>): string =>
  Object.entries(named).reduce((rest, [name, id]) => (id === '' ? rest : rest.replaceAll(id, name)), text);

/** What is there in the end, on Google and on the disk, with ids as names: two installations are equal if this is. */
export function endState(stage: Stage): unknown {
  const { files, spreadsheets, scripts } = stage.fake.state;
  const bundle = read(stage, 'dist/Code.js');
  const sheets = Object.values(files).filter(({ trashed, appProperties }) => !trashed && appProperties.tonghop);
  const projects = Object.values(scripts).filter(({ parentId }) => sheets.some(({ id }) => id === parentId));
  const shown = (project: (typeof projects)[number]) => project.deployments.filter((d) => d.versionNumber !== null);
  const there = {
    sheets: sheets.map(({ id, name, appProperties }) => {
      const { locale, timeZone, tabs, developerMetadata = [] } = spreadsheets[id] ?? {};
      const starts = developerMetadata.map(({ metadataKey, metadataValue }) => `${metadataKey}=${metadataValue}`);
      return { name, appProperties, locale, timeZone, tabs: tabs?.length, starts };
    }),
    projects: projects.map((project) => ({
      title: project.title,
      files: project.files.map(({ name, type, source }) => [name, type, name !== 'Code' || source === bundle]),
      versions: project.versions.map(({ description }) => description),
      deployments: shown(project).map(({ description, versionNumber }) => `${versionNumber} ${description}`),
    })),
    state: JSON.parse(read(stage, '.tonghop/provision.json')),
    clasp: JSON.parse(read(stage, '.clasp.mau.json')),
    disk: readdirSync(join(stage.place.cwd, '.tonghop')),
  };
  const page = projects.flatMap(shown)[0]?.deploymentId ?? '';
  return JSON.parse(
    ids(JSON.stringify(there), { SHEET: sheets[0]?.id ?? '', SCRIPT: projects[0]?.id ?? '', PAGE: page }),
  );
}

/** Requests that change something, by their method's name; a token is none. */
export const writes = ({ fake }: Stage): string[] =>
  fake.requests.filter(({ method, id }) => method !== 'GET' && id !== 'oauth2.token').map(({ id }) => id);
