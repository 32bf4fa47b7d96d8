/** The spreadsheet as its coordinator sees it. */
import { useEffect } from 'preact/hooks';
import type { BookView, TabSummary } from '../../views/sheet.types.ts';
import { sheetsVersion, useStamp } from '../shell/live.ts';
import { useLive } from '../shell/loading.ts';
import { go, type Place } from '../shell/router.ts';
import { words as shellWords } from '../shell/words.ts';
import { GridPane } from './grid-pane.tsx';
import { Questions } from './questions.tsx';
import { SavingLine } from './saving-line.tsx';
import { ScriptScreen } from './script/screen.tsx';
import { useSession } from './script/session.ts';
import { Toasts } from './script/toasts.tsx';
import { useTab } from './tab-view.ts';
import { focusTabs, Tabs } from './tabs.tsx';
import { words } from './words.ts';

const idIn = (path: string): number | null => {
  const id = /^\/sheet\/(\d+)$/.exec(path)?.[1];
  return id === undefined ? null : Number(id);
};

export function SheetPage({ place }: { place: Place }) {
  const stamp = useStamp();
  // Names, colours and places of tabs lie in the tabs, so any of them may have moved.
  const { value: book, error } = useLive<BookView>('/api/book', sheetsVersion(stamp));
  const id = idIn(place.path);
  const first = book?.tabs.find(({ hidden }) => !hidden) ?? book?.tabs[0];
  useEffect(() => {
    if (id === null && first) go(`/sheet/${first.id}`, 'replace');
  }, [id === null, first?.id]);
  const isGone = book !== null && id !== null && !book.tabs.some((tab) => tab.id === id);
  const session = useSession();
  return (
    <div class="sheet-page">
      <div class="sheet-head">
        <h1 class="visually-hidden">{words.title}</h1>
        <p class="sheet-name">{book?.name}</p>
        <ScriptScreen session={session} />
      </div>
      {error !== null && <p role="alert">{error}</p>}
      <div class="sheet-middle">
        {isGone && <NoTab first={first} />}
        {!isGone && id !== null && <OpenTab key={id} id={id} version={stamp?.sheets[id]} />}
        <Toasts toasts={session.screen.toasts} onClose={session.dismiss} />
      </div>
      <footer class="sheet-foot">
        {book && <Tabs tabs={book.tabs} open={id ?? -1} />}
        <SavingLine />
      </footer>
      <Questions />
    </div>
  );
}

function OpenTab({ id, version }: { id: number; version: number | undefined }) {
  const { value: view, error } = useTab(id, version);
  return (
    <div class="sheet-panel" role="tabpanel" id="sheet-panel" aria-labelledby={`tab-${id}`}>
      {error !== null && <p role="alert">{error}</p>}
      {!view && error === null && <p class="quiet">{shellWords.loading}</p>}
      {view && <GridPane view={view} onLeave={focusTabs} />}
    </div>
  );
}

function NoTab({ first }: { first: TabSummary | undefined }) {
  return (
    <div class="sheet-panel">
      <p role="alert">{words.noTab}</p>
      {first && <a href={`/sheet/${first.id}`}>{words.toFirst}</a>}
    </div>
  );
}
