/** Where a visit begins: what this is, how it stands, and the three roles. */
import type { WorkspaceView } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { save, useSaved } from '../guide/saved.ts';
import { words as guideWords } from '../guide/words.ts';
import { focusMain } from '../shell/focus.ts';
import { useStamp } from '../shell/live.ts';
import { useReportMenu, useWorkspace } from '../shell/product.ts';
import type { Place } from '../shell/router.ts';
import { instantText } from '../shell/time.ts';
import { Title } from '../shell/title.tsx';
import { UnitCard } from './unit.tsx';
import { words } from './words.ts';

export function HomePage(_: { place: Place }) {
  const stamp = useStamp();
  const workspace = useWorkspace(stamp);
  return (
    <div class="home">
      <Title text={words.title} />
      <p>{words.lead}</p>
      {stamp && workspace && <State stamp={stamp} workspace={workspace} />}
      <h2 class="visually-hidden">{words.roles}</h2>
      <div class="home-roles">
        {stamp && workspace?.setUp && <UnitCard stamp={stamp} />}
        <Role name={words.coordinator} how={words.coordinatorHow}>
          {[
            ['/sheet', words.sheet],
            ['/clock', words.clock],
            ['/mail', words.mail],
          ]}
        </Role>
        <Role name={words.leader} how={words.leaderHow}>
          {[
            ['/documents', words.documents],
            ['/app', words.app],
          ]}
        </Role>
      </div>
    </div>
  );
}

function State({ stamp, workspace }: { stamp: Stamp; workspace: WorkspaceView }) {
  const { now, responses, mails } = stamp;
  if (!workspace.setUp) return <NotSetUp />;
  return (
    <>
      <p class="quiet">{words.state(instantText(now), responses, mails, workspace.documents.length)}</p>
      <ShowGuide workspace={workspace.id} />
    </>
  );
}

function NotSetUp() {
  const menu = useReportMenu()?.menu ?? null;
  return (
    <section class="card">
      <p>
        <strong>{words.notSetUp}</strong> {words.howToSetUp(menu)}
      </p>
      <a class="button primary" href="/sheet">
        {words.openSheet}
      </a>
    </section>
  );
}

function ShowGuide({ workspace }: { workspace: string }) {
  const saved = useSaved(workspace);
  if (!saved?.hidden) return null;
  const show = (): void => {
    save(workspace, { ...saved, hidden: false });
    focusMain();
  };
  return (
    <button type="button" onClick={show}>
      {guideWords.show}
    </button>
  );
}

interface RoleProps {
  name: string;
  how: string;
  children: [path: string, name: string][];
}

function Role({ name, how, children }: RoleProps) {
  return (
    <section class="card">
      <h3>{name}</h3>
      <p>{how}</p>
      <ul>
        {children.map(([path, link]) => (
          <li key={path}>
            <a href={path}>{link}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
